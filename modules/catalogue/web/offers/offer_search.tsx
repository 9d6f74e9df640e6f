// SPDX-License-Identifier: EUPL-1.2
import { useId, useState } from 'react';
import { useText } from '@platform/i18n/texts';
import { useFunctionName } from '@territory/competence/api';
import { MunicipalityField } from '@territory/competence/municipality_field';
import { person_functions, useMunicipalityName, type OfferQuestion } from './api';

interface Props {
  question: OfferQuestion;
  on_change: (question: OfferQuestion) => void;
}

/** Three questions that may each be left open: what is needed, where one lives, for whom. */
export function OfferSearch({ question, on_change }: Props) {
  const t = useText('catalogue.offers');
  const function_name = useFunctionName();
  const id = useId();
  const [picked, set_picked] = useState<{ istat_code: string; name: string }>();
  const known = useMunicipalityName(picked?.istat_code === question.municipality ? '' : question.municipality);
  return (
    <form className="offer-search question-card" role="search" aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
      <div className="field offer-need">
        <label htmlFor={`${id}-q`}>{t('form.need')}</label>
        <input
          id={`${id}-q`}
          type="search"
          className="form-control"
          autoComplete="off"
          maxLength={200}
          value={question.q}
          aria-describedby={`${id}-help`}
          onChange={(event) => on_change({ ...question, q: event.target.value })}
        />
        <p id={`${id}-help`} className="field-help">{t('form.need_help')}</p>
      </div>
      <MunicipalityField
        label={t('form.municipality')}
        chosen={picked?.istat_code === question.municipality ? picked.name : known}
        on_choose={(chosen) => {
          set_picked(chosen);
          on_change({ ...question, municipality: chosen.istat_code });
        }}
      />
      <div className="field">
        <label htmlFor={`${id}-function`}>{t('form.function')}</label>
        <select id={`${id}-function`} className="form-select" value={question.function} onChange={(event) => on_change({ ...question, function: event.target.value })}>
          <option value="">{t('form.any_function')}</option>
          {person_functions.map((one) => <option key={one} value={one}>{function_name(one)}</option>)}
        </select>
      </div>
    </form>
  );
}
