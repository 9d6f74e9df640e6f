// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { fetch_file, type Query } from '../api/client';
import { problem_of } from '../api/problem';
import { useText } from '../i18n/texts';
import { Failure } from '../states/states';

type Format = 'xlsx' | 'csv';

/** Hands a file to the browser as if a link had been followed, so that a refusal is a message on the page and not a broken download. */
async function save(path: string, query: Query, format: Format): Promise<void> {
  const { content, name } = await fetch_file(path, { ...query, format });
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The whole list as a file, with the rows of the screen. That it was taken away stays written, and is said before. */
export function TakeAway({ path, query = {} }: { path: string; query?: Query }) {
  const t = useText('platform.list');
  const saving = useMutation({ mutationFn: (format: Format) => save(path, query, format) });
  return (
    <div className="take-away">
      <p id="take-away-why">{t('take_away.why')}</p>
      <p className="take-away-buttons" role="group" aria-label={t('take_away.title')} aria-describedby="take-away-why">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} color="primary" outline size="sm" type="button" disabled={saving.isPending} onClick={() => saving.mutate(format)}>
            {saving.isPending && saving.variables === format ? t('take_away.making') : t(`take_away.${format}`)}
          </Button>
        ))}
      </p>
      {saving.isError && <Failure problem={problem_of(saving.error)} />}
      <p role="status" className="visually-hidden">{saving.isSuccess ? t('take_away.done') : ''}</p>
    </div>
  );
}
