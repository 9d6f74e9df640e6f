// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import { Answer } from '@platform/states/states';
import { CertaintyBadge } from '@territory/competence/certainty_badge';
import { Privacy } from '../contacts/privacy';
import { usePreview, type Preview as PreviewData } from '../contacts/api';

function Destination({ preview }: { preview: PreviewData }) {
  const t = useText('access.record');
  const { preparing, deciding, health, certainty } = preview.competence;
  return (
    <>
      {preparing || deciding ? (
        <p className="preview-desk">{preparing?.team_name ?? preparing?.body_name ?? deciding?.body_name}</p>
      ) : (
        <p className="preview-desk">{t('preview.unknown')}</p>
      )}
      {!preparing && !deciding && <p className="quiet">{t('preview.unknown_why')}</p>}
      <p><CertaintyBadge certainty={certainty} /></p>
      <dl className="preview-facts">
        {preparing && <div><dt>{t('preview.preparing')}</dt><dd>{preparing.body_name}</dd></div>}
        {deciding && <div><dt>{t('preview.deciding')}</dt><dd>{deciding.body_name}</dd></div>}
        {health && <div><dt>{t('preview.health')}</dt><dd>{health.body_name}</dd></div>}
      </dl>
    </>
  );
}

/** Before saving, who will have it and why: so that it can be said to the person who is still at the desk. */
export function Preview({ municipality, welfare_function }: { municipality: string; welfare_function: string }) {
  const t = useText('access.record');
  const query = usePreview(municipality, welfare_function);
  const ready = municipality !== '' && welfare_function !== '';
  return (
    <section className="preview" aria-labelledby="preview-title" aria-live="polite">
      <h2 id="preview-title">{t('preview.title')}</h2>
      {!ready && <p className="quiet">{t('preview.waiting')}</p>}
      {ready && (
        <Answer query={query}>
          {(preview) => (
            <>
              <Destination preview={preview} />
              <Privacy privacy={preview.privacy} heading="h3" />
            </>
          )}
        </Answer>
      )}
    </section>
  );
}
