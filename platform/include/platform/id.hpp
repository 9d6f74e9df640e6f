// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <platform/time.hpp>

namespace raccordo {

/// Source of randomness, a parameter so that tests and the demonstration generator are exact.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
  std::uint64_t next();                      ///< 64 uniform bits
  std::uint64_t below(std::uint64_t bound);  ///< uniform in [0, bound), bound > 0
};
/// The operating system's, through libsodium. Safe from any thread.
class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> out) override;
};
/// Deterministic (xoshiro256**), for tests and demonstrations only; not thread safe.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed);
  void fill(std::span<std::uint8_t> out) override;

 private:
  std::array<std::uint64_t, 4> state_;
};

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(Uuid const&) const = default;
  static std::optional<Uuid> parse(std::string_view text);  ///< canonical 36 characters, lower or upper case
  std::string text() const;
  bool nil() const { return *this == Uuid{}; }
};
/// RFC 9562 version 7: ordered by time to the microsecond, 62 random bits.
Uuid make_uuid_v7(Instant at, Random& random);
/// RFC 9562 version 8 from a stable name: reference data keep their ids over reloads and between installations.
Uuid make_named_uuid(std::string_view name_space, std::string_view name);

/// An identifier that cannot be mistaken for another kind's. A string in JSON, 16 bytes in the database.
template <class Tag>
struct Id {
  Uuid value;
  auto operator<=>(Id const&) const = default;
  static std::optional<Id> parse(std::string_view text) {
    auto uuid = Uuid::parse(text);
    return uuid ? std::optional<Id>(Id{*uuid}) : std::nullopt;
  }
  std::string text() const { return value.text(); }
  bool nil() const { return value.nil(); }
};

}  // namespace raccordo

template <>
struct std::hash<raccordo::Uuid> {
  std::size_t operator()(raccordo::Uuid const& u) const noexcept {
    std::size_t h = 1469598103934665603ULL;
    for (auto b : u.bytes) h = (h ^ b) * 1099511628211ULL;
    return h;
  }
};
template <class Tag>
struct std::hash<raccordo::Id<Tag>> {
  std::size_t operator()(raccordo::Id<Tag> const& id) const noexcept { return std::hash<raccordo::Uuid>{}(id.value); }
};
