// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <desk/contracts.hpp>

// What somebody should know of since they last looked, and how they hear of it.
namespace raccordo::desk {

/// arrived: since the last look. near: its term ends within two days. late: its term is over and nobody has it.
enum class NoticeKind { arrived, near, late };
BOOST_DESCRIBE_ENUM(NoticeKind, arrived, near, late)
struct Notice {
  NoticeKind kind{};
  bool fresh = false;  ///< not there yet at the last look
  Item item;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (kind, fresh, item))
/// What became of something that one sent, follows or asked for.
enum class NewsKind {
  referral_accepted,
  referral_refused,
  referral_expired,
  file_decided,
  denial_noticed,
  change_decided,
  opinion_given,
  case_assigned,
  join_accepted,
  join_refused
};
BOOST_DESCRIBE_ENUM(NewsKind, referral_accepted, referral_refused, referral_expired, file_decided, denial_noticed, change_decided, opinion_given, case_assigned,
                    join_accepted, join_refused)
struct News {
  NewsKind kind{};
  std::string subject_kind;  ///< "referral", "file", "case"
  Uuid subject_id;
  std::string headline;  ///< a name, for who may know it today
  Instant at;
};
BOOST_DESCRIBE_STRUCT(News, (), (kind, subject_kind, subject_id, headline, at))
/// `since`: the last look; absent before the first. `as_of`: up to when this was read, for who says that it was seen. `fresh` counts all of
/// them; `items` holds at most fifty that arrived, fifty whose term came near or ran out since, and fifty of before; `news` at most fifty.
struct Notices {
  std::optional<Instant> since;
  Instant as_of;
  std::int64_t fresh = 0;
  std::vector<Notice> items;
  std::vector<News> news;  ///< since the last look
};
BOOST_DESCRIBE_STRUCT(Notices, (), (since, as_of, fresh, items, news))
/// Up to the moment of what was on the screen: what came after it is still news.
struct NoticesSeen {
  Instant as_of;
};
BOOST_DESCRIBE_STRUCT(NoticesSeen, (), (as_of))

/// off: never. daily: in the morning, where something is new. at_once: also as soon as something urgent arrives, once an hour at most.
enum class MailChoice { off, daily, at_once };
BOOST_DESCRIBE_ENUM(MailChoice, off, daily, at_once)
/// That there is something new, by mail: `offered` where the installation sends mail; `address` is the account's, kept by its administrator.
struct NoticesMail {
  bool offered = false;
  std::optional<std::string> address;
  MailChoice choice{};
};
BOOST_DESCRIBE_STRUCT(NoticesMail, (), (offered, address, choice))
struct NewMailChoice {
  MailChoice choice{};
};
BOOST_DESCRIBE_STRUCT(NewMailChoice, (), (choice))

}  // namespace raccordo::desk
