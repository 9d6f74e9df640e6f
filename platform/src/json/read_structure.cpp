// SPDX-License-Identifier: EUPL-1.2
#include <platform/json_decode.hpp>

#include <algorithm>

#include "json/document.hpp"

// Objects, arrays, maps, parameters: what holds values, and the names of places when something is wrong.
namespace raccordo::json {

namespace {
using Kind = Node::Kind;
/// Beyond this nobody reads on, and an answer must not grow with a hostile input.
constexpr std::size_t max_errors = 100;

void append_pointer(std::string& out, Place const& place) {
  if (!place.parent) return;
  append_pointer(out, *place.parent);
  out += place.parent->query ? '?' : '/';
  if (place.key.data() == nullptr) {
    out += std::to_string(place.index);
    return;
  }
  for (char c : place.key) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
}
bool repeated(Node const& node, Node const& parent) {
  for (auto other = parent.first; other != &node; other = other->next) {
    if (other->key == node.key) return true;
  }
  return false;
}
void append_node(std::string& out, Node const& node) {
  switch (node.kind) {
    case Kind::null: out += "null"; break;
    case Kind::boolean: out += node.integer ? "true" : "false"; break;
    case Kind::integer: append_integer(out, node.integer); break;
    case Kind::huge_integer:
    case Kind::number: append_number(out, node.number); break;
    case Kind::text:
    case Kind::parameter: append_text(out, node.text); break;
    case Kind::array:
    case Kind::object: {
      auto start = out.size();
      bool object = node.kind == Kind::object;
      for (auto child = node.first; child; child = child->next) {
        out += ',';
        if (object) {
          append_text(out, child->key);
          out += ':';
        }
        append_node(out, *child);
      }
      detail::close(out, start, object ? '{' : '[', object ? '}' : ']');
    }
  }
}
}  // namespace

std::string pointer_text(Place const& place) {
  std::string out;
  append_pointer(out, place);
  return out;
}

void Reading::refuse(Place const& at, std::string_view code, std::string message) {
  if (errors.size() < max_errors) errors.push_back({pointer_text(at), std::string(code), std::move(message)});
}

namespace detail {

void read_object(Node const& node, void* object, std::span<MemberReader const> members, Place const& at, Reading& reading) {
  if (node.kind != Kind::object) return reading.refuse(at, node.kind == Kind::null ? "null" : "type", "Qui serve un oggetto JSON.");
  std::vector<bool> seen(members.size());
  for (auto child = node.first; child; child = child->next) {
    Place place{&at, child->key};
    auto member = std::find_if(members.begin(), members.end(), [&](auto const& m) { return m.name == child->key; });
    if (member == members.end()) {
      reading.refuse(place, "unknown", at.query ? "Parametro non previsto." : "Campo non previsto.");
      continue;
    }
    auto index = static_cast<std::size_t>(member - members.begin());
    if (seen[index]) {
      reading.refuse(place, "repeated", "Il campo è indicato più volte.");
      continue;
    }
    seen[index] = true;
    member->read(*child, object, place, reading);
  }
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].required && !seen[i]) reading.refuse(Place{&at, members[i].name}, "required", "Il campo è obbligatorio.");
  }
}

bool enter_array(Node const& node, Constraint const& c, Place const& at, Reading& reading) {
  std::size_t size = node.kind == Kind::parameter ? 1 : node.size;
  if (node.kind != Kind::array && node.kind != Kind::parameter) reading.refuse(at, node.kind == Kind::null ? "null" : "type", "Qui serve un elenco.");
  else if (size > c.max_items) reading.refuse(at, "too_many", "L'elenco supera il massimo di " + std::to_string(c.max_items) + " voci.");
  else if (size < c.min_items)
    reading.refuse(at, "too_few", "L'elenco deve avere almeno " + std::to_string(c.min_items) + (c.min_items == 1 ? " voce." : " voci."));
  else return true;
  return false;
}

bool enter_map(Node const& node, Constraint const& c, Place const& at, Reading& reading) {
  if (node.kind != Kind::object) reading.refuse(at, node.kind == Kind::null ? "null" : "type", "Qui serve un oggetto JSON.");
  else if (node.size > c.max_items) reading.refuse(at, "too_many", "L'oggetto supera il massimo di " + std::to_string(c.max_items) + " voci.");
  else {
    bool good = true;
    for (auto child = node.first; child; child = child->next) {
      if (!repeated(*child, node)) continue;
      reading.refuse(Place{&at, child->key}, "repeated", "Il campo è indicato più volte.");
      good = false;
    }
    return good;
  }
  return false;
}

void read_raw(Node const& node, std::string& out, Place const&, Reading&) {
  out.clear();
  append_node(out, node);
}

Problem field_problem(Reading&& reading) {
  return {ProblemKind::invalid, "invalid-input", "Alcuni dati non sono validi.", "Correggi i campi indicati e riprova.", std::move(reading.errors), {}};
}

Result<void> with_document(std::string_view text, Limits limits, void* context, void (*use)(void*, Node const&)) {
  Document document;
  TRY(Document::parse(text, limits, document));
  use(context, document.root());
  return {};
}

void with_parameters(std::span<std::pair<std::string, std::string> const> pairs, void* context, void (*use)(void*, Node const&)) {
  std::deque<Node> nodes;  // nothing moves
  Node root{.kind = Kind::object};
  auto append = [](Node& parent, Node& child) {
    Node const** link = &parent.first;
    while (*link) link = const_cast<Node const**>(&(*link)->next);
    *link = &child;
    ++parent.size;
  };
  for (auto const& [name, value] : pairs) {
    Node& node = nodes.emplace_back(Node{.kind = Kind::parameter, .key = name, .text = value});
    auto same = std::find_if(nodes.begin(), nodes.end() - 1, [&](Node const& n) { return n.key == name; });
    if (same == nodes.end() - 1) {
      append(root, node);
      continue;
    }
    node.key = {};
    if (same->kind == Kind::parameter) {  // the second of its name: the first becomes a list
      Node& first = nodes.emplace_back(Node{.kind = Kind::parameter, .text = same->text});
      same->kind = Kind::array;
      append(*same, first);
    }
    append(*same, node);
  }
  use(context, root);
}

}  // namespace detail
}  // namespace raccordo::json
