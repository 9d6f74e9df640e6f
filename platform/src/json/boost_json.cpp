// SPDX-License-Identifier: EUPL-1.2
// Boost.JSON compiled here, once, so that nothing needs its library at link time.
#include <boost/json/src.hpp>
