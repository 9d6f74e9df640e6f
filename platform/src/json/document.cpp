// SPDX-License-Identifier: EUPL-1.2
#include "json/document.hpp"

#include <charconv>
#include <vector>
#include <boost/json/basic_parser_impl.hpp>

namespace raccordo::json {

namespace bj = boost::json;

/// Receives Boost.JSON's events. Its own tree would drop repeated members silently; ours keeps them, to be refused by name.
struct DocumentBuilder {
  static constexpr std::size_t max_object_size = 10'000;
  static constexpr std::size_t max_array_size = 100'000;
  static constexpr std::size_t max_key_size = 200;
  static constexpr std::size_t max_string_size = std::size_t(-1);

  struct Open {
    Node* container;
    Node* last = nullptr;
  };

  std::deque<Node>& nodes;
  std::string& arena;  // reserved to the length of the input: unescaping never lengthens, so views stay valid
  std::vector<Open> open{};
  std::string_view key{};

  DocumentBuilder(std::deque<Node>& nodes, std::string& arena) : nodes(nodes), arena(arena) {}

  Node& add(Node::Kind kind) {
    Node& node = nodes.emplace_back();
    node.kind = kind;
    if (!open.empty()) {
      auto& parent = open.back();
      node.key = key;
      (parent.last ? parent.last->next : parent.container->first) = &node;
      parent.last = &node;
      ++parent.container->size;
    }
    return node;
  }
  /// The last `n` bytes of the arena plus a final part, as one view.
  std::string_view finish(bj::string_view part, std::size_t n) {
    arena.append(part.data(), part.size());
    return std::string_view(arena).substr(arena.size() - n);
  }
  /// Boost's own reading may be off in the last digit, so that a number would drift each time it is saved. Minus zero is zero:
  /// written as "-0" it would come back as an integer.
  static double exact(bj::string_view digits, double nearly) {
    double value = 0;
    auto end = digits.data() + digits.size();
    auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc{} || stop != end) value = nearly;
    return value == 0 ? 0 : value;
  }
  bool part(bj::string_view text) {
    arena.append(text.data(), text.size());
    return true;
  }

  bool on_document_begin(bj::error_code&) { return true; }
  bool on_document_end(bj::error_code&) { return true; }
  bool begin(Node::Kind kind) {
    Node& node = add(kind);
    open.push_back({&node});
    return true;
  }
  bool end() {
    open.pop_back();
    return true;
  }
  bool on_object_begin(bj::error_code&) { return begin(Node::Kind::object); }
  bool on_object_end(std::size_t, bj::error_code&) { return end(); }
  bool on_array_begin(bj::error_code&) { return begin(Node::Kind::array); }
  bool on_array_end(std::size_t, bj::error_code&) { return end(); }
  bool on_key_part(bj::string_view s, std::size_t, bj::error_code&) { return part(s); }
  bool on_key(bj::string_view s, std::size_t n, bj::error_code&) {
    key = finish(s, n);
    return true;
  }
  bool on_string_part(bj::string_view s, std::size_t, bj::error_code&) { return part(s); }
  bool on_string(bj::string_view s, std::size_t n, bj::error_code&) {
    auto text = finish(s, n);
    add(Node::Kind::text).text = text;
    return true;
  }
  bool on_number_part(bj::string_view, bj::error_code&) { return true; }
  bool on_int64(std::int64_t i, bj::string_view, bj::error_code&) {
    add(Node::Kind::integer).integer = i;
    return true;
  }
  bool on_uint64(std::uint64_t u, bj::string_view, bj::error_code&) {
    add(Node::Kind::huge_integer).number = static_cast<double>(u);
    return true;
  }
  bool on_double(double d, bj::string_view s, bj::error_code&) {
    add(Node::Kind::number).number = exact(s, d);
    return true;
  }
  bool on_bool(bool b, bj::error_code&) {
    add(Node::Kind::boolean).integer = b;
    return true;
  }
  bool on_null(bj::error_code&) {
    add(Node::Kind::null);
    return true;
  }
  bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
  bool on_comment(bj::string_view, bj::error_code&) { return true; }
};

namespace {
std::string why(bj::error_code const& error, std::size_t at) {
  if (error == bj::error::too_deep) return "Il testo inviato ha troppi livelli annidati.";
  if (error == bj::error::object_too_large || error == bj::error::array_too_large || error == bj::error::key_too_large) {
    return "Il testo inviato contiene un elenco o un nome troppo lungo.";
  }
  return "Il testo inviato non è JSON leggibile: errore alla posizione " + std::to_string(at) + ".";
}
std::unexpected<Problem> malformed(std::string detail) {
  return fail(ProblemKind::invalid, "malformed", std::move(detail), "Se usi un programma, controlla ciò che invia; altrimenti ricarica la pagina.");
}
}  // namespace

Result<void> Document::parse(std::string_view text, Limits limits, Document& into) {
  into.arena_.reserve(text.size());
  bj::parse_options options;
  options.max_depth = limits.depth;
  bj::basic_parser<DocumentBuilder> parser(options, into.nodes_, into.arena_);
  bj::error_code error;
  auto used = parser.write_some(false, text.data(), text.size(), error);
  if (error) return malformed(why(error, used));
  if (text.find_first_not_of(" \t\r\n", used) != std::string_view::npos) {
    return malformed("Dopo la fine del testo JSON c'è altro, alla posizione " + std::to_string(used) + ".");
  }
  return {};
}

}  // namespace raccordo::json
