// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <platform/api.hpp>

// What the sample routes take and answer: every kind of member a contract may have.
namespace raccordo::sample {

enum class Channel { desk, phone };
BOOST_DESCRIBE_ENUM(Channel, desk, phone)

struct ContactRef {
  std::string contact_id;
};
BOOST_DESCRIBE_STRUCT(ContactRef, (), (contact_id))
inline constexpr auto constraints(json::Of<ContactRef>) {
  return json::table(json::field<&ContactRef::contact_id>().length(1, 20).matching(json::patterns::slug).sample("c1"));
}
struct ContactFilter {
  std::optional<int> limit;
  std::optional<std::string> cursor;
  std::optional<Date> day;
};
BOOST_DESCRIBE_STRUCT(ContactFilter, (), (limit, cursor, day))
inline constexpr auto constraints(json::Of<ContactFilter>) {
  return json::table(json::field<&ContactFilter::limit>().range(1, 100).about("How many, at most.").sample("20"),
                     json::field<&ContactFilter::cursor>().matching(json::patterns::cursor).sample("eyJhIjoxfQ"),
                     json::field<&ContactFilter::day>().about("Only of this day.").sample("2022-06-30"));
}
struct NewContact {
  std::string municipality;
  Channel channel = Channel::desk;
  std::vector<std::string> needs;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(NewContact, (), (municipality, channel, needs, note))
inline constexpr auto constraints(json::Of<NewContact>) {
  return json::table(json::field<&NewContact::municipality>().matching(json::patterns::istat_code).about("Where the person lives.").sample("006193"),
                     json::field<&NewContact::channel>().about("How it arrived."), json::field<&NewContact::needs>().items(1, 5).length(1, 40).sample("casa"),
                     json::field<&NewContact::note>().length(1, 4000));
}
struct Contact {
  std::string contact_id;
  std::string municipality;
  Channel channel = Channel::desk;
  json::Nullable<Date> closed_on;
  std::optional<double> latitude;
  std::int64_t cost_cents = 0;
  std::map<std::string, int> counts;
  Instant recorded_at;
  std::vector<Contact> related;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (contact_id, municipality, channel, closed_on, latitude, cost_cents, counts, recorded_at, related))
inline constexpr auto constraints(json::Of<Contact>) {
  return json::table(json::field<&Contact::latitude>().range(-90, 90).sample("44.9"), json::field<&Contact::cost_cents>().range(0, 100000000).sample("1250"));
}
struct ContactChange {
  std::optional<json::Nullable<std::string>> note;
  std::optional<Channel> channel;
};
BOOST_DESCRIBE_STRUCT(ContactChange, (), (note, channel))
struct Status {
  std::string status;
};
BOOST_DESCRIBE_STRUCT(Status, (), (status))

}  // namespace raccordo::sample
