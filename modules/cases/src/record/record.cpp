// SPDX-License-Identifier: EUPL-1.2
#include <cases/cases.hpp>
#include <cases/facts.hpp>
