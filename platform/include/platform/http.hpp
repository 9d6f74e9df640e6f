// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <platform/result.hpp>
#include <platform/time.hpp>

// Requests and answers as plain values. Nothing here knows which library moves the bytes.
namespace raccordo::http {

enum class Method { get, head, post, put, patch, del, options };
std::string_view method_text(Method method);  ///< "GET"

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A request body over Settings::spool_above, kept in a file that disappears with the last owner.
class SpooledFile {
 public:
  explicit SpooledFile(std::string path) : path_(std::move(path)) {}
  SpooledFile(SpooledFile const&) = delete;
  ~SpooledFile();
  std::string const& path() const { return path_; }

 private:
  std::string path_;
};

struct Request {
  Method method = Method::get;
  std::string path;       ///< percent-decoded, always starts with '/'
  Pairs query;            ///< decoded, in order, repeated names kept
  Pairs path_parameters;  ///< filled by the router: {"case_id", "0192…"}
  Pairs headers;
  std::string body;                      ///< empty when spooled
  std::shared_ptr<SpooledFile> spooled;  ///< the body when it was large
  std::string peer;                      ///< address of the client; behind a trusted proxy the one it names
  Instant received{};

  /// First header of that name, case-insensitive; empty when absent.
  std::string_view header(std::string_view name) const;
  std::optional<std::string_view> cookie(std::string_view name) const;
  std::optional<std::string_view> query_value(std::string_view name) const;
};

/// Bytes shared between answers, such as an asset.
struct SharedBytes {
  std::shared_ptr<std::string const> bytes;
};
/// A file sent in pieces.
struct FileBody {
  std::string path;
  bool remove_after = false;
};
class EventStream;  // events.hpp

struct Response {
  int status = 200;
  std::string content_type;  ///< empty when there is no body
  Pairs headers;
  std::variant<std::string, SharedBytes, FileBody, std::shared_ptr<EventStream>> body;

  /// Replaces or adds.
  Response& set(std::string_view name, std::string value);
};
Response json_response(std::string body, int status = 200);
Response text_response(std::string body, int status = 200);
/// A body offered for saving under that ASCII name.
Response download(std::string body, std::string content_type, std::string_view file_name);

/// The only place where a problem becomes a status and an RFC 9457 answer.
int status_of(Problem const& problem);
/// `language` is that of the problem's words.
enum class Language { italian, english };
Response problem_response(Problem const& problem, std::string_view instance = {}, Language language = Language::italian);
std::string_view reason_text(int status);

/// The value of a Set-Cookie header: HttpOnly and SameSite=Strict always.
struct Cookie {
  std::string name;
  std::string value;
  std::optional<std::int64_t> max_age_seconds;  ///< absent: until the browser closes; 0: forget it now
  bool secure = false;
  std::string path = "/";
};
std::string set_cookie_text(Cookie const& cookie);

/// Strict percent-decoding: nothing for a bad escape, NUL, a control character or text that is not UTF-8.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space = false);
std::string percent_encode(std::string_view text);
/// "a=1&b=x%20y"; nothing when any part is bad.
std::optional<Pairs> parse_query(std::string_view text);

/// Files of the web application, read once into memory: .br and .gz beside a file are offered to those who accept them, hashed
/// names are cached for ever, the rest revalidated by ETag.
class Assets {
 public:
  /// A folder that is not there gives an empty set: the server then answers with a hint how to build it.
  static Assets load(std::string const& folder);
  /// The answer to a GET outside /api: an asset; app.html under /app; index.html for what a browser navigates to; 404 otherwise.
  Response answer(Request const& request) const;
  bool empty() const;

 private:
  struct Content;
  std::shared_ptr<Content const> content_;
};

}  // namespace raccordo::http
