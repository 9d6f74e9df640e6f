// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>

#include <platform/http_server.hpp>

namespace raccordo::http {

/// Turns bytes into one request after another. The only user of Beast.
class RequestReader {
 public:
  struct Rules {
    std::size_t max_header;
    std::size_t spool_above;
    std::string spool_folder;
    std::function<std::size_t(Method, std::string_view path)> max_body;
  };
  enum class State { empty, header, body, complete, failed };

  explicit RequestReader(Rules const& rules);
  ~RequestReader();

  /// Takes what it can use from the front of `bytes` and returns how much; the rest must be offered again, longer.
  std::size_t feed(std::string_view bytes);
  State state() const;
  Request take();           ///< when complete; then ready for the next
  Problem problem() const;  ///< when failed
  bool keep_alive() const;  ///< of the request just completed
  bool old_client() const;  ///< HTTP/1.0
  bool expects_continue();  ///< true once, when the client waits for leave to send the body
  bool head_request() const;

 private:
  struct Parser;
  Rules const& rules_;
  std::unique_ptr<Parser> parser_;
};

}  // namespace raccordo::http
