// SPDX-License-Identifier: EUPL-1.2

/** Something one can go to. */
export interface Findable {
  key: string;
  title: string;
  detail?: string;
  to: string;
  /** Outside the application: the public pages. */
  outside?: boolean;
  /** Handed to the page without standing in the address: a name would stay in the browser's history. */
  state?: unknown;
}

/** What a module lets people find from anywhere. Only what may be asked at every key: a search for persons is an act of its own. */
export interface FindSource {
  key: string;
  useName: () => string;
  /** Asked with what was typed, once the keys are still; nothing while it is too short. */
  useFind: (typed: string) => Findable[];
}
