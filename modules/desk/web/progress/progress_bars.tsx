// SPDX-License-Identifier: EUPL-1.2
import { Bars } from '@platform/chart/bars';
import { useText } from '@platform/i18n/texts';
import { useFunctionName } from '@territory/competence/api';
import type { Slice } from './api';

interface Props {
  slices: Slice[];
  label: string;
  /** The keys are functions: named in the reader's language. */
  by_function?: boolean;
}

/** Taken and waiting, side by side in one bar; the numbers say the same in words. */
export function ProgressBars({ slices, label, by_function = false }: Props) {
  const t = useText('desk.progress');
  const function_name = useFunctionName();
  return (
    <Bars
      label={label}
      bars={slices.map((slice) => ({
        key: slice.key,
        label: by_function ? function_name(slice.key) : slice.name,
        words: [t('slice.recorded', { count: slice.recorded }), t('slice.taken', { count: slice.taken }), t('slice.waiting', { count: slice.waiting })].join(', '),
        parts: [{ shape: 'full', value: slice.taken }, { shape: 'outline', value: slice.waiting }],
      }))}
    />
  );
}
