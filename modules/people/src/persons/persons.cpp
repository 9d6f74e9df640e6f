// SPDX-License-Identifier: EUPL-1.2
#include <people/people.hpp>
