// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <string_view>

#include <platform/json.hpp>

namespace raccordo::api {

/// Writes JSON objects without thinking of commas. Values passed to `raw` already are JSON.
class ObjectText {
 public:
  ObjectText& text(std::string_view name, std::string_view value) {
    key(name);
    json::append_text(out_, value);
    return *this;
  }
  ObjectText& text_if(std::string_view name, std::string_view value) { return value.empty() ? *this : text(name, value); }
  ObjectText& integer(std::string_view name, std::int64_t value) {
    key(name);
    json::append_integer(out_, value);
    return *this;
  }
  ObjectText& raw(std::string_view name, std::string_view value) {
    key(name);
    out_ += value;
    return *this;
  }
  std::string str() const { return out_.empty() ? "{}" : "{" + out_ + "}"; }

 private:
  void key(std::string_view name) {
    if (!out_.empty()) out_ += ',';
    json::append_text(out_, name);
    out_ += ':';
  }
  std::string out_;
};
class ArrayText {
 public:
  ArrayText& text(std::string_view value) {
    comma();
    json::append_text(out_, value);
    return *this;
  }
  ArrayText& raw(std::string_view value) {
    comma();
    out_ += value;
    return *this;
  }
  std::string str() const { return "[" + out_ + "]"; }
  bool empty() const { return out_.empty(); }

 private:
  void comma() {
    if (!out_.empty()) out_ += ',';
  }
  std::string out_;
};

/// The components/schemas of a document: each contract once, by name.
class Schemas {
 public:
  /// A reference to the component, or the schema itself for what has no name.
  std::string of(json::Shape const& shape, json::Constraint const& constraint = {});
  /// Also null.
  std::string nullable(json::Shape const& shape, json::Constraint const& constraint);
  std::string components() const;  ///< sorted by name
  void put(std::string name, std::string schema) { written_[std::move(name)] = {nullptr, std::move(schema)}; }

 private:
  void add(json::Shape const& shape);
  std::string object(json::Shape const& shape);
  std::map<std::string, std::pair<json::Shape const*, std::string>> written_;
};

}  // namespace raccordo::api
