// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <source_location>
#include <string_view>

// A fuzz target proves something about each input; not crashing is the least of it.
namespace raccordo::fuzz {

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) { return {reinterpret_cast<char const*>(data), size}; }

/// Ends the run as a crash does, so that the fuzzer keeps the input.
inline void require(bool holds, std::string_view what, std::source_location where = std::source_location::current()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%u: this must hold: %.*s\n", where.file_name(), where.line(), static_cast<int>(what.size()), what.data());
  std::abort();
}

/// Draws small values from the fuzzer's bytes; zeros when they are used up.
class Bytes {
 public:
  Bytes(std::uint8_t const* data, std::size_t size) : data_(data), left_(size) {}
  std::uint8_t byte() {
    if (left_ == 0) return 0;
    --left_;
    return *data_++;
  }
  std::uint64_t number(int bytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | byte();
    return value;
  }
  std::string_view rest() const { return text_of(data_, left_); }

 private:
  std::uint8_t const* data_;
  std::size_t left_;
};

}  // namespace raccordo::fuzz
