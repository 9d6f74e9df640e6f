// SPDX-License-Identifier: EUPL-1.2
#include <desk/desk.hpp>
#include <access/facts.hpp>
#include <cases/facts.hpp>
