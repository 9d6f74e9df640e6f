// SPDX-License-Identifier: EUPL-1.2
#include <curl/curl.h>

#include <cstdio>
#include <ctime>
#include <memory>
#include <stdexcept>

#include <platform/mail.hpp>

namespace raccordo::mail {
namespace {

constexpr long connect_seconds = 5, whole_seconds = 20;

struct Ended {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};
template <class T>
using Held = std::unique_ptr<T, Ended>;

Held<curl_slist> lines_of(std::initializer_list<std::string> lines) {
  curl_slist* list = nullptr;
  for (auto const& line : lines) list = curl_slist_append(list, line.c_str());
  return Held<curl_slist>(list);
}

/// A server on this machine is reached over no network, and has seldom a certificate.
bool on_this_machine(std::string_view url) {
  auto const host = url.substr(url.find("://") + 3);
  return host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
}

/// RFC 2047: letters beyond ASCII do not stand in a header line as they are.
std::string header_word(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string word;
  for (char const letter : text) {
    auto const byte = static_cast<unsigned char>(letter);
    if (byte > 0x20 && byte < 0x7f && letter != '=' && letter != '?' && letter != '_') word += letter;
    else if (byte == ' ') word += '_';
    else word += {'=', digits[byte >> 4], digits[byte & 15]};
  }
  return "=?UTF-8?Q?" + word + "?=";
}

/// RFC 5322, 3.3: in English wherever this runs, so without the names of the locale.
std::string header_date(Instant at) {
  static constexpr char const* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr char const* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto const seconds = static_cast<std::time_t>(at.us / 1'000'000);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  char text[40];
  std::snprintf(text, sizeof text, "%s, %02d %s %d %02d:%02d:%02d +0000", days[parts.tm_wday], parts.tm_mday, months[parts.tm_mon], parts.tm_year + 1900,
                parts.tm_hour, parts.tm_min, parts.tm_sec);
  return text;
}

std::string angled(std::string const& address) { return "<" + address + ">"; }

Problem problem_of(CURLcode code, long answer) {
  // The first digit of an answer says whether asking again makes sense (RFC 5321, 4.2.1).
  bool const for_good = answer >= 500 && code != CURLE_LOGIN_DENIED;
  auto problem = [](ProblemKind kind, std::string name, std::string detail) { return Problem{kind, std::move(name), std::move(detail), {}, {}, {}}; };
  switch (code) {
    case CURLE_LOGIN_DENIED: return problem(ProblemKind::unavailable, "mail-login", "Il server di posta non riconosce chi invia.");
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE: return problem(ProblemKind::unavailable, "mail-tls", "Il server di posta non offre un collegamento cifrato di cui fidarsi.");
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT: return problem(ProblemKind::unavailable, "mail-unreachable", "Il server di posta non risponde.");
    default:
      if (for_good) return problem(ProblemKind::invalid, "mail-refused", "Il server di posta rifiuta il messaggio.");
      return problem(ProblemKind::unavailable, "mail-later", "Il server di posta chiede di riprovare più tardi.");
  }
}

void secure(CURL* handle, Smtp const& settings) {
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(on_this_machine(settings.url) && settings.login.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  if (!settings.authority.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, settings.authority.c_str());
  if (settings.login.empty()) return;
  curl_easy_setopt(handle, CURLOPT_USERNAME, settings.login.c_str());
  curl_easy_setopt(handle, CURLOPT_PASSWORD, settings.password.c_str());
}

/// Lines as mail has them: the encoding would hide any other end of a line.
std::string mail_lines(std::string_view text) {
  std::string lines;
  for (char const letter : text) lines += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
  return lines;
}

/// The text in an encoding that every relay carries.
Held<curl_mime> text_of(CURL* handle, Message const& message) {
  Held<curl_mime> mime(curl_mime_init(handle));
  auto* const part = curl_mime_addpart(mime.get());
  auto const text = mail_lines(message.body);
  curl_mime_data(part, text.data(), text.size());
  curl_mime_type(part, "text/plain; charset=utf-8");
  curl_mime_encoder(part, "quoted-printable");
  return mime;
}

Held<curl_slist> headers_of(Smtp const& settings, Letter const& letter) {
  auto const host = settings.from.substr(settings.from.find('@') + 1);
  return lines_of({"From: Raccordo " + angled(settings.from), "To: " + angled(letter.message.to), "Subject: " + header_word(letter.message.subject),
                   "Date: " + header_date(letter.written), "Message-ID: " + angled(letter.id.text() + "@" + host),
                   // Nobody wrote it: absence notes do not answer it (RFC 3834).
                   "Auto-Submitted: auto-generated"});
}

Result<void> send(Smtp const& settings, Letter const& letter) {
  Held<CURL> handle(curl_easy_init());
  if (!handle) throw std::runtime_error("libcurl cannot be used");
  auto const& message = letter.message;
  auto const headers = headers_of(settings, letter);
  auto const to = lines_of({angled(message.to)});
  auto const sender = angled(settings.from);
  auto const mime = text_of(handle.get(), message);
  curl_easy_setopt(handle.get(), CURLOPT_URL, settings.url.c_str());
  secure(handle.get(), settings);
  curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, sender.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle.get(), CURLOPT_MIMEPOST, mime.get());
  curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT, connect_seconds);
  curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT, whole_seconds);
  curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
  auto const code = curl_easy_perform(handle.get());
  if (code == CURLE_OK) return {};
  long answer = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
  return std::unexpected(problem_of(code, answer));
}

}  // namespace

Send send_over(Smtp settings) {
  static CURLcode const ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (ready != CURLE_OK) throw std::runtime_error("libcurl cannot be used");
  return [settings = std::move(settings)](Letter const& letter) { return send(settings, letter); };
}

}  // namespace raccordo::mail
