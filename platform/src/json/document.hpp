// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <deque>
#include <string>

#include <platform/json_decode.hpp>

namespace raccordo::json {

/// A parsed text: nodes that do not move, and one arena for the unescaped strings.
class Document {
 public:
  static Result<void> parse(std::string_view text, Limits limits, Document& into);
  Node const& root() const { return nodes_.front(); }

 private:
  friend struct DocumentBuilder;
  std::deque<Node> nodes_;
  std::string arena_;
};

}  // namespace raccordo::json
