// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/http.hpp>

namespace raccordo::http {

struct HeadOptions {
  bool keep_alive = true;
  bool old_client = false;  ///< HTTP/1.0: keeping the connection must be said
  bool hsts = false;
};
/// Status line and headers, with the security headers every answer carries. `length` absent: the end of the connection ends the body.
void append_head(std::string& out, Response const& response, std::optional<std::uint64_t> length, HeadOptions options);

}  // namespace raccordo::http
