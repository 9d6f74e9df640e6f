// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The desk keeps what others announce and announces nothing of its own.
namespace raccordo::desk::facts {}
