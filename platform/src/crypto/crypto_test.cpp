// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <fstream>
#include <future>
#include <sys/stat.h>

#include <platform_testing/database.hpp>
#include <platform/key_file.hpp>
#include <platform/passwords.hpp>
#include <platform/sealing.hpp>
#include <platform/tokens.hpp>

namespace raccordo::crypto_test {
namespace {

using raccordo::testing::TestFolder;
using seals::KeyFile;
using seals::PublicKeys;

mode_t mode_of(std::string const& path) {
  struct stat state{};
  EXPECT_EQ(::stat(path.c_str(), &state), 0) << path;
  return state.st_mode & 0777;
}

TEST(SealKey, is_made_at_first_use_for_its_owner_alone) {
  TestFolder folder;
  auto first = KeyFile::open_or_create(folder.path("keys")).value();
  EXPECT_EQ(mode_of(folder.path("keys")), 0700u);
  EXPECT_EQ(mode_of(folder.path("keys/seal.key")), 0600u);
  EXPECT_EQ(KeyFile::open_or_create(folder.path("keys")).value().id(), first.id());
  EXPECT_EQ(first.id().size(), 16u);
}

TEST(SealKey, that_others_may_read_is_refused) {
  TestFolder folder;
  ASSERT_TRUE(KeyFile::open_or_create(folder.path()));
  for (mode_t wide : {0640u, 0604u, 0620u}) {
    ::chmod(folder.path("seal.key").c_str(), wide);
    EXPECT_EQ(KeyFile::open_or_create(folder.path()).error().code, "key-file-open-to-others");
  }
}

TEST(SealKey, is_never_made_anew_over_an_unreadable_one) {
  TestFolder folder;
  std::ofstream(folder.path("seal.key")) << "raccordo-seal-key v1 00ff\n";
  ::chmod(folder.path("seal.key").c_str(), 0600);
  EXPECT_EQ(KeyFile::open_or_create(folder.path()).error().code, "key-unreadable");
  EXPECT_EQ(KeyFile::open(folder.path("elsewhere")).error().code, "key-missing");
}

TEST(SealKey, made_by_two_servers_at_once_is_one) {
  TestFolder folder;
  std::vector<std::future<std::string>> ids;
  for (int i = 0; i < 8; ++i) ids.push_back(std::async(std::launch::async, [&] { return KeyFile::open_or_create(folder.path()).value().id(); }));
  auto first = ids[0].get();
  for (std::size_t i = 1; i < ids.size(); ++i) EXPECT_EQ(ids[i].get(), first);
}

TEST(SealKey, leaves_its_public_part_when_it_is_rotated) {
  TestFolder folder;
  auto old = KeyFile::open_or_create(folder.path()).value();
  auto signature = old.sign("block");
  auto next = KeyFile::rotate(folder.path()).value();
  auto keys = PublicKeys::load(folder.path()).value();
  EXPECT_EQ(keys.size(), 2u);
  EXPECT_TRUE(keys.verifies(old.id(), "block", signature));
  EXPECT_FALSE(keys.verifies(next.id(), "block", signature));
  EXPECT_FALSE(keys.verifies(old.id(), "block!", signature));
  EXPECT_FALSE(keys.verifies(old.id(), "block", signature.substr(1)));
}

TEST(PublicKey, whose_name_does_not_follow_from_it_is_refused) {
  TestFolder folder;
  auto key = KeyFile::open_or_create(folder.path("a")).value();
  auto other = KeyFile::open_or_create(folder.path("b")).value();
  std::ifstream in(folder.path("b/seal-" + other.id() + ".pub"));
  std::string line((std::istreambuf_iterator<char>(in)), {});
  line.replace(line.find(other.id()), 16, key.id());
  std::ofstream(folder.path("a/seal-" + key.id() + ".pub")) << line;
  EXPECT_EQ(PublicKeys::load(folder.path("a")).error().code, "key-unreadable");
}

class SealedTexts : public ::testing::Test {
 protected:
  TestFolder folder;
  SealedBox box = SealedBox::open_or_create(folder.path()).value();
  Uuid author = make_named_uuid("test", "author"), colleague = make_named_uuid("test", "colleague");
};

TEST_F(SealedTexts, open_for_their_author_also_after_a_restart) {
  for (std::string text : {std::string(), std::string("Madre sola, due figli \xF0\x9F\x8F\xA0"), std::string(1 << 20, 'a')}) {
    auto sealed = box.seal(text, {author, "contact"});
    EXPECT_EQ(SealedBox::open_or_create(folder.path()).value().open(sealed, {author, "contact"}).value(), text);
  }
  EXPECT_EQ(mode_of(folder.path("data.key")), 0600u);
}

TEST_F(SealedTexts, copied_to_another_account_or_kind_do_not_open) {
  auto sealed = box.seal("testo", {author, "contact"});
  EXPECT_EQ(box.open(sealed, {colleague, "contact"}).error().code, "sealed-unreadable");
  EXPECT_EQ(box.open(sealed, {author, "diary"}).error().code, "sealed-unreadable");
}

TEST_F(SealedTexts, do_not_open_with_any_byte_changed_or_cut) {
  auto sealed = box.seal("testo", {author, "contact"});
  for (std::size_t i = 0; i < sealed.data.size(); ++i) {
    auto changed = sealed;
    changed.data[i] = static_cast<char>(changed.data[i] ^ 1);
    EXPECT_FALSE(box.open(changed, {author, "contact"})) << i;
    EXPECT_FALSE(box.open({sealed.data.substr(0, i)}, {author, "contact"})) << i;
  }
}

TEST_F(SealedTexts, never_look_alike_and_do_not_hold_their_text) {
  auto one = box.seal("testo segreto", {author, "contact"}), two = box.seal("testo segreto", {author, "contact"});
  EXPECT_NE(one.data, two.data);
  EXPECT_EQ(one.data.find("segreto"), one.data.npos);
}

TEST_F(SealedTexts, sealed_before_a_rotation_still_open) {
  auto before = box.seal("prima", {author, "contact"});
  auto rotated = SealedBox::rotate(folder.path()).value();
  auto after = rotated.seal("dopo", {author, "contact"});
  EXPECT_EQ(rotated.open(before, {author, "contact"}).value(), "prima");
  EXPECT_EQ(rotated.open(after, {author, "contact"}).value(), "dopo");
  EXPECT_FALSE(box.open(after, {author, "contact"})) << "the old object does not have the new key";
}

TEST_F(SealedTexts, are_refused_a_key_that_others_may_read) {
  ::chmod(folder.path("data.key").c_str(), 0644);
  EXPECT_EQ(SealedBox::open_or_create(folder.path()).error().code, "key-file-open-to-others");
}

TEST(Password, is_verified_against_its_own_hash_only) {
  Passwords passwords(Passwords::cheapest);
  auto stored = passwords.hash("cavallo batteria graffetta").value();
  EXPECT_TRUE(passwords.verify(stored, "cavallo batteria graffetta"));
  EXPECT_FALSE(passwords.verify(stored, "Cavallo batteria graffetta"));
  EXPECT_NE(passwords.hash("cavallo batteria graffetta").value(), stored);
}

TEST(Password, of_nobody_is_never_right) {
  Passwords passwords(Passwords::cheapest);
  for (std::string_view guess : {"", "x"}) {
    EXPECT_FALSE(passwords.verify(std::nullopt, guess));
    EXPECT_FALSE(passwords.verify("", guess));
    EXPECT_FALSE(passwords.verify("not a hash", guess));
    EXPECT_FALSE(passwords.verify(std::string(500, 'x'), guess));
  }
}

TEST(Password, is_hashed_at_the_stated_cost_and_again_when_the_cost_grows) {
  Passwords cheap(Passwords::cheapest), real;
  auto weak = cheap.hash("x").value(), strong = real.hash("x").value();
  EXPECT_EQ(strong.find("$argon2id$v=19$m=19456,t=2,p=1$"), 0u) << strong;
  EXPECT_FALSE(cheap.needs_rehash(weak));
  EXPECT_TRUE(real.needs_rehash(weak));
  EXPECT_FALSE(real.needs_rehash(strong));
  EXPECT_TRUE(real.verify(weak, "x")) << "an old hash still opens";
}

TEST(Password, of_many_people_at_once_waits_its_turn) {
  Passwords passwords;
  auto stored = passwords.hash("x").value();
  std::vector<std::future<bool>> people;
  for (int i = 0; i < 8; ++i) people.push_back(std::async(std::launch::async, [&] { return passwords.verify(stored, "x"); }));
  for (auto& person : people) EXPECT_TRUE(person.get());
}

TEST(AccessToken, is_url_safe_and_known_by_its_digest) {
  SeededRandom random(7);
  auto one = make_token(random), two = make_token(random);
  EXPECT_EQ(one.text.size(), 43u);
  EXPECT_EQ(one.text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), one.text.npos);
  EXPECT_NE(one.text, two.text);
  EXPECT_EQ(token_digest(one.text), one.digest);
  EXPECT_EQ(one.digest.data.size(), 32u);
  EXPECT_NE(token_digest(one.text + "="), one.digest);
}

}  // namespace
}  // namespace raccordo::crypto_test
