// SPDX-License-Identifier: EUPL-1.2
#include <platform/id.hpp>

#include <bit>
#include <cstring>
#include <stdexcept>
#include <sodium.h>

namespace raccordo {
namespace {

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::uint64_t Random::next() {
  std::array<std::uint8_t, 8> bytes;
  fill(bytes);
  std::uint64_t value;
  std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

std::uint64_t Random::below(std::uint64_t bound) {
  // Rejection keeps the draw exactly uniform.
  std::uint64_t limit = -bound % bound;
  for (;;)
    if (auto value = next(); value >= limit) return value % bound;
}

void SystemRandom::fill(std::span<std::uint8_t> out) {
  // Before sodium_init() libsodium's generator is not safe from several threads.
  static int const ready = sodium_init();
  if (ready < 0) throw std::runtime_error("libsodium does not start");
  // libsodium's call is a system call each; ids are made by the thousand, so a thread draws a page at a time.
  thread_local std::array<std::uint8_t, 1024> pool;
  thread_local std::size_t used = pool.size();
  if (out.size() > 64) return randombytes_buf(out.data(), out.size());
  if (pool.size() - used < out.size()) {
    randombytes_buf(pool.data(), pool.size());
    used = 0;
  }
  std::memcpy(out.data(), pool.data() + used, out.size());
  sodium_memzero(pool.data() + used, out.size());
  used += out.size();
}

SeededRandom::SeededRandom(std::uint64_t seed) {
  for (auto& word : state_) {  // splitmix64 spreads any seed over the state
    seed += 0x9e3779b97f4a7c15ULL;
    auto z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    word = z ^ (z >> 31);
  }
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
  for (std::size_t at = 0; at < out.size(); at += 8) {
    auto result = std::rotl(state_[1] * 5, 7) * 9;
    auto t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = std::rotl(state_[3], 45);
    std::memcpy(out.data() + at, &result, std::min<std::size_t>(8, out.size() - at));
  }
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid uuid;
  std::size_t byte = 0;
  for (std::size_t i = 0; i < 36;) {
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (text[i++] != '-') return std::nullopt;
      continue;
    }
    int high = nibble(text[i]), low = nibble(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    uuid.bytes[byte++] = static_cast<std::uint8_t>(high << 4 | low);
    i += 2;
  }
  return uuid;
}

std::string Uuid::text() const {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out(36, '-');
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (at == 8 || at == 13 || at == 18 || at == 23) ++at;
    out[at++] = hex[bytes[i] >> 4];
    out[at++] = hex[bytes[i] & 15];
  }
  return out;
}

Uuid make_uuid_v7(Instant at, Random& random) {
  Uuid uuid;
  random.fill(std::span(uuid.bytes).subspan(8));
  auto ms = static_cast<std::uint64_t>(at.us / 1000);
  auto fraction = static_cast<std::uint64_t>(at.us % 1000) * 4096 / 1000;  // rand_a holds the part below a millisecond
  for (int i = 0; i < 6; ++i) uuid.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
  uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | fraction >> 8);
  uuid.bytes[7] = static_cast<std::uint8_t>(fraction);
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

Uuid make_named_uuid(std::string_view name_space, std::string_view name) {
  Uuid uuid;
  crypto_generichash(uuid.bytes.data(), uuid.bytes.size(), reinterpret_cast<unsigned char const*>(name.data()), name.size(),
                     reinterpret_cast<unsigned char const*>(name_space.data()), std::min<std::size_t>(name_space.size(), 64));
  uuid.bytes[6] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[6] & 0x0f));
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

}  // namespace raccordo
