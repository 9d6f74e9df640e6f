// SPDX-License-Identifier: EUPL-1.2

export interface Person {
  person_id: string;
  given_name: string;
  family_name: string;
  birth_date?: string;
  tax_code?: string;
  phone?: string;
  /** Invented for a demonstration; said wherever the name is shown. */
  fictitious: boolean;
}

export interface NewPerson {
  given_name: string;
  family_name: string;
  birth_date?: string;
  tax_code?: string;
  phone?: string;
}
