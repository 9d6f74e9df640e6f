// SPDX-License-Identifier: EUPL-1.2
import type { components } from './schema.gen';

/** What the server's description says of a body, by the name it has there: written once, in C++. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
