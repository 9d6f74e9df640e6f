// SPDX-License-Identifier: EUPL-1.2
#include <limits>
#include <stdexcept>

#include "api/document.hpp"

// Shapes and constraints as JSON Schema 2020-12, the dialect of OpenAPI 3.1.
namespace raccordo::api {

namespace {
using json::Constraint;
using json::Shape;
using Kind = Shape::Kind;

bool quoted(Shape const& shape) { return shape.kind == Kind::text || shape.kind == Kind::enumeration; }
std::string example_text(Shape const& shape, std::string_view example) {
  if (!quoted(shape)) return std::string(example);
  std::string out;
  json::append_text(out, example);
  return out;
}
/// An example of 3.1 is a list; for containers the sample is one element.
void add_example(ObjectText& schema, Shape const& shape, Constraint const& c) {
  if (c.example.empty()) return;
  if (shape.kind == Kind::array) schema.raw("examples", "[[" + example_text(shape.item(), c.example) + "]]");
  else if (shape.kind != Kind::map) schema.raw("examples", "[" + example_text(shape, c.example) + "]");
}
void add_text(ObjectText& schema, Shape const& shape, Constraint const& c) {
  if (!shape.format.empty()) {
    schema.text("format", shape.format);
    return;
  }
  schema.text_if("format", c.format);
  if (c.min_length > 0) schema.integer("minLength", static_cast<std::int64_t>(c.min_length));
  schema.integer("maxLength", static_cast<std::int64_t>(c.max_length));
  if (c.pattern) schema.text("pattern", c.pattern->regex);
}
void add_range(ObjectText& schema, Shape const& shape, Constraint const& c) {
  using Limit = std::numeric_limits<std::int64_t>;
  schema.text("format", shape.format);
  if (c.minimum != Limit::min()) schema.integer("minimum", c.minimum);
  if (c.maximum != Limit::max()) schema.integer("maximum", c.maximum);
}
std::string type_list(std::string_view type, bool nullable) {
  std::string out;
  json::append_text(out, type);
  return nullable ? "[" + out + ",\"null\"]" : out;
}
std::string inline_schema(Shape const& shape, Constraint const& c, bool nullable, Schemas& schemas) {
  ObjectText schema;
  Constraint element = c;
  element.description = element.example = {};
  switch (shape.kind) {
    case Kind::text:
      schema.raw("type", type_list("string", nullable));
      add_text(schema, shape, c);
      break;
    case Kind::integer:
      schema.raw("type", type_list("integer", nullable));
      add_range(schema, shape, c);
      break;
    case Kind::number:
      schema.raw("type", type_list("number", nullable));
      add_range(schema, shape, c);
      break;
    case Kind::boolean: schema.raw("type", type_list("boolean", nullable)); break;
    case Kind::array:
      schema.raw("type", type_list("array", nullable)).raw("items", schemas.of(shape.item(), element));
      if (c.min_items > 0) schema.integer("minItems", static_cast<std::int64_t>(c.min_items));
      schema.integer("maxItems", static_cast<std::int64_t>(c.max_items));
      break;
    case Kind::map:
      schema.raw("type", type_list("object", nullable)).raw("additionalProperties", schemas.of(shape.item(), element));
      schema.integer("maxProperties", static_cast<std::int64_t>(c.max_items));
      break;
    default: break;
  }
  schema.text_if("description", c.description);
  add_example(schema, shape, c);
  return schema.str();
}
std::string reference(Shape const& shape) { return "#/components/schemas/" + shape.name; }
bool named(Shape const& shape) { return shape.kind == Kind::object || shape.kind == Kind::enumeration; }
}  // namespace

std::string Schemas::of(Shape const& shape, Constraint const& c) {
  if (!named(shape)) return inline_schema(shape, c, false, *this);
  add(shape);
  return ObjectText().text("$ref", reference(shape)).text_if("description", c.description).str();
}

std::string Schemas::nullable(Shape const& shape, Constraint const& c) {
  if (!named(shape)) return inline_schema(shape, c, true, *this);
  add(shape);
  auto choice = ArrayText().raw(ObjectText().text("$ref", reference(shape)).str()).raw("{\"type\":\"null\"}").str();
  return ObjectText().raw("anyOf", choice).text_if("description", c.description).str();
}

void Schemas::add(Shape const& shape) {
  auto [entry, fresh] = written_.try_emplace(shape.name, &shape, "");
  if (!fresh) {
    if (entry->second.first != &shape) throw std::logic_error("two contracts are called " + shape.name + ": the API would mix them");
    return;
  }
  if (shape.kind == Kind::enumeration) {
    ArrayText names;
    for (auto name : shape.names) names.text(name);
    entry->second.second = ObjectText().text("type", "string").raw("enum", names.str()).str();
  } else {
    entry->second.second = object(shape);  // after its place is taken: contracts may contain themselves
  }
}

std::string Schemas::object(Shape const& shape) {
  ObjectText properties;
  ArrayText required;
  for (auto const& member : shape.members) {
    auto const& type = member.shape();
    properties.raw(member.name, member.nullable ? nullable(type, member.constraint) : of(type, member.constraint));
    if (member.required) required.text(member.name);
  }
  ObjectText schema;
  schema.text("type", "object").raw("properties", properties.str());
  if (!required.empty()) schema.raw("required", required.str());
  return schema.raw("additionalProperties", "false").str();
}

std::string Schemas::components() const {
  ObjectText all;
  for (auto const& [name, entry] : written_) all.raw(name, entry.second);
  return all.str();
}

}  // namespace raccordo::api
