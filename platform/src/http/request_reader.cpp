// SPDX-License-Identifier: EUPL-1.2
#include "http/request_reader.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <charconv>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>

namespace raccordo::http {

namespace beast = boost::beast;
using Error = beast::error_code;
using Text = beast::string_view;

namespace {
std::string_view view(Text text) { return {text.data(), text.size()}; }
Problem malformed(std::string detail) {
  return {ProblemKind::invalid, "malformed", std::move(detail), "Controlla l'indirizzo e il programma che invia la richiesta.", {}, {}};
}
Problem too_large() {
  return {
      ProblemKind::too_large, "body-too-large", "Il contenuto inviato supera la dimensione ammessa.", "Riduci il contenuto o dividilo in più invii.", {}, {}};
}
std::optional<Method> method_of(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get: return Method::get;
    case beast::http::verb::head: return Method::head;
    case beast::http::verb::post: return Method::post;
    case beast::http::verb::put: return Method::put;
    case beast::http::verb::patch: return Method::patch;
    case beast::http::verb::delete_: return Method::del;
    case beast::http::verb::options: return Method::options;
    default: return {};
  }
}
}  // namespace

/// Fills a Request while Beast reads; a failure of ours is kept as a problem and reported to Beast as end_of_stream.
struct RequestReader::Parser final : beast::http::basic_parser<true> {
  explicit Parser(Rules const& rules) : rules(rules) {
    header_limit(static_cast<std::uint32_t>(rules.max_header));
    body_limit(boost::none);  // ours depends on the route
    eager(true);
  }
  ~Parser() {
    if (spool >= 0) ::close(spool);
  }

  Rules const& rules;
  Request request;
  std::optional<Problem> refused;
  std::size_t limit = 0, size = 0;
  std::uint64_t announced = 0;
  int spool = -1;
  int version = 11;  ///< ten times the number
  bool header_seen = false, host_seen = false, wants_leave = false, fed = false;

  void refuse(Problem problem, Error& error) {
    if (!refused) refused = std::move(problem);
    error = beast::http::error::end_of_stream;
  }

  void on_request_impl(beast::http::verb verb, Text, Text target, int http_version, Error& error) override {
    version = http_version;
    auto method = method_of(verb);
    if (!method) return refuse({ProblemKind::invalid, "method-not-allowed", "Il metodo HTTP non è previsto.", {}, {}, {}}, error);
    request.method = *method;
    auto text = view(target);
    if (text.empty() || text[0] != '/') return refuse(malformed("L'indirizzo richiesto non è valido."), error);
    text = text.substr(0, text.find('#'));
    auto mark = std::min(text.find('?'), text.size());
    auto path = text.substr(0, mark);
    auto decoded = percent_decode(path);
    bool hidden_slash = path.find("%2F") != std::string_view::npos || path.find("%2f") != std::string_view::npos;
    if (!decoded || hidden_slash) return refuse(malformed("L'indirizzo richiesto contiene caratteri non validi."), error);
    auto query = parse_query(text.substr(std::min(mark + 1, text.size())));
    if (!query) return refuse(malformed("I parametri dell'indirizzo contengono caratteri non validi o sono troppi."), error);
    request.path = std::move(*decoded);
    request.query = std::move(*query);
  }
  void on_response_impl(int, Text, int, Error&) override {}
  void on_field_impl(beast::http::field field, Text name, Text value, Error& error) override {
    if (field == beast::http::field::host) {
      if (host_seen) return refuse(malformed("L'intestazione Host è ripetuta."), error);
      host_seen = true;
    }
    if (field == beast::http::field::content_length) std::from_chars(value.data(), value.data() + value.size(), announced);
    if (field == beast::http::field::expect) wants_leave = beast::iequals(value, "100-continue");
    request.headers.emplace_back(name, value);
  }
  void on_header_impl(Error& error) override {
    header_seen = true;
    if (!host_seen && version == 11) return refuse(malformed("Manca l'intestazione Host."), error);
    limit = rules.max_body(request.method, request.path);
    if (announced > limit) refuse(too_large(), error);
  }
  void on_body_init_impl(boost::optional<std::uint64_t> const&, Error&) override {
    if (announced <= rules.spool_above) request.body.reserve(announced);
  }
  std::size_t on_body_impl(Text bytes, Error& error) override {
    wants_leave = false;
    size += bytes.size();
    if (size > limit) refuse(too_large(), error);
    else store(view(bytes), error);
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t, Text, Error&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, Text bytes, Error& error) override { return on_body_impl(bytes, error); }
  void on_finish_impl(Error&) override {}

  void store(std::string_view bytes, Error& error) {
    if (spool < 0 && size <= rules.spool_above) {
      request.body.append(bytes);
      return;
    }
    if (spool < 0) {
      std::string path = rules.spool_folder + "/raccordo-body-XXXXXX";
      spool = ::mkstemp(path.data());
      if (spool < 0) return refuse(no_space(), error);
      request.spooled = std::make_shared<SpooledFile>(path);
      if (!write_all(request.body)) return refuse(no_space(), error);
      request.body = {};
    }
    if (!write_all(bytes)) refuse(no_space(), error);
  }
  bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
      auto n = ::write(spool, bytes.data(), bytes.size());
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }
  static Problem no_space() {
    return {ProblemKind::unavailable,
            "no-space",
            "Non c'è spazio per ricevere un contenuto così grande.",
            "Riprova più tardi o avvisa chi gestisce il sistema.",
            {},
            {}};
  }
};

RequestReader::RequestReader(Rules const& rules) : rules_(rules) {}
RequestReader::~RequestReader() = default;

std::size_t RequestReader::feed(std::string_view bytes) {
  if (!parser_) parser_ = std::make_unique<Parser>(rules_);
  auto& p = *parser_;
  std::size_t used = 0;
  while (used < bytes.size() && !p.refused && !p.is_done()) {
    p.fed = true;
    Error error;
    auto n = p.put(boost::asio::const_buffer(bytes.data() + used, bytes.size() - used), error);
    used += n;
    if (error == beast::http::error::need_more) break;
    if (error == beast::http::error::header_limit) {
      p.refused = Problem{ProblemKind::too_large, "header-too-large", "Le intestazioni della richiesta sono troppo grandi.", {}, {}, {}};
    } else if (error && !p.refused) {
      p.refused = malformed("La richiesta non rispetta HTTP: " + error.message() + ".");
    }
    if (!error && n == 0) break;
  }
  return used;
}

RequestReader::State RequestReader::state() const {
  if (!parser_ || !parser_->fed) return State::empty;
  if (parser_->refused) return State::failed;
  if (parser_->is_done()) return State::complete;
  return parser_->header_seen ? State::body : State::header;
}
Request RequestReader::take() {
  auto request = std::move(parser_->request);
  parser_.reset();
  return request;
}
Problem RequestReader::problem() const { return *parser_->refused; }
bool RequestReader::keep_alive() const { return parser_ && parser_->is_header_done() && parser_->keep_alive(); }
bool RequestReader::old_client() const { return parser_ && parser_->version < 11; }
bool RequestReader::head_request() const { return parser_ && parser_->request.method == Method::head; }
bool RequestReader::expects_continue() {
  if (!parser_ || !parser_->header_seen || parser_->is_done()) return false;
  return std::exchange(parser_->wants_leave, false);
}

}  // namespace raccordo::http
