// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>

#include "world.hpp"

// How each route is asked.
namespace raccordo::rights {

/// Sends the request of one cell as that person; whatever it changes is made for it beforehand.
using Ask = std::function<HttpAnswer(World&, std::string const& who)>;

/// By "METHOD /path", as in the matrix.
std::map<std::string, Ask> const& requests();

}  // namespace raccordo::rights
