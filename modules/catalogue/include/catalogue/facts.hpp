// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Types come from files, and no fact announces them.
namespace raccordo::catalogue::facts {}
