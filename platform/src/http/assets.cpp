// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <platform/http.hpp>

namespace raccordo::http {

namespace {
using Bytes = std::shared_ptr<std::string const>;
struct Asset {
  Bytes plain, brotli, gzip;
  std::string type, etag;
  bool immutable = false;
};

std::string type_of(std::string_view path) {
  static std::map<std::string, std::string, std::less<>> const types{{"html", "text/html; charset=utf-8"},
                                                                     {"js", "text/javascript; charset=utf-8"},
                                                                     {"mjs", "text/javascript; charset=utf-8"},
                                                                     {"css", "text/css; charset=utf-8"},
                                                                     {"json", "application/json"},
                                                                     {"webmanifest", "application/manifest+json"},
                                                                     {"svg", "image/svg+xml"},
                                                                     {"png", "image/png"},
                                                                     {"jpg", "image/jpeg"},
                                                                     {"webp", "image/webp"},
                                                                     {"ico", "image/x-icon"},
                                                                     {"woff2", "font/woff2"},
                                                                     {"woff", "font/woff"},
                                                                     {"txt", "text/plain; charset=utf-8"},
                                                                     {"md", "text/markdown; charset=utf-8"},
                                                                     {"pdf", "application/pdf"},
                                                                     {"map", "application/json"},
                                                                     {"xml", "application/xml"},
                                                                     {"csv", "text/csv; charset=utf-8"},
                                                                     {"yml", "application/yaml"}};
  auto found = types.find(path.substr(path.rfind('.') + 1));
  return found == types.end() ? "application/octet-stream" : found->second;
}
/// Vite writes "name-Dq3_x9Ab.js": such a name never changes its content.
bool hashed(std::string_view path) {
  if (!path.starts_with("/assets/")) return false;
  auto dot = path.find('.', path.rfind('/'));
  if (dot == std::string_view::npos || dot < 9 || path[dot - 9] != '-') return false;
  auto hash = path.substr(dot - 8, 8);
  return std::all_of(hash.begin(), hash.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; });
}
std::string etag_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  char text[24];
  std::snprintf(text, sizeof text, "\"%016llx\"", static_cast<unsigned long long>(hash));
  return text;
}
Bytes read_file(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return std::make_shared<std::string const>(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}
bool accepts_encoding(Request const& request, std::string_view encoding) {
  auto rest = request.header("Accept-Encoding");
  while (!rest.empty()) {
    auto end = std::min(rest.find(','), rest.size());
    auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    auto name = part.substr(0, part.find_first_of("; "));
    if (name == encoding) return part.find("q=0") == std::string_view::npos || part.find("q=0.") != std::string_view::npos;
  }
  return false;
}
}  // namespace

struct Assets::Content {
  std::map<std::string, Asset, std::less<>> files;

  Asset const* find(std::string_view path) const {
    auto found = files.find(path);
    return found == files.end() ? nullptr : &found->second;
  }
};

Assets Assets::load(std::string const& folder) {
  namespace fs = std::filesystem;
  auto content = std::make_shared<Content>();
  std::error_code missing;
  for (auto const& entry : fs::recursive_directory_iterator(folder, missing)) {
    if (!entry.is_regular_file()) continue;
    auto path = "/" + fs::relative(entry.path(), folder).generic_string();
    bool brotli = path.ends_with(".br"), gzip = path.ends_with(".gz");
    auto name = path.substr(0, path.size() - (brotli || gzip ? 3 : 0));
    auto& asset = content->files[name];
    (brotli ? asset.brotli : gzip ? asset.gzip : asset.plain) = read_file(entry.path());
  }
  std::erase_if(content->files, [](auto const& item) { return !item.second.plain; });
  for (auto& [path, asset] : content->files) {
    asset.type = type_of(path);
    asset.etag = etag_of(*asset.plain);
    asset.immutable = hashed(path);
  }
  Assets assets;
  assets.content_ = std::move(content);
  return assets;
}

bool Assets::empty() const { return !content_ || content_->files.empty(); }

Response Assets::answer(Request const& request) const {
  if (empty()) return text_response("The web application is not built yet: run ./dev run, or look at /api/v1/openapi.json\n", 404);
  if (request.method != Method::get && request.method != Method::head) {
    auto response = problem_response({ProblemKind::invalid, "method-not-allowed", "Questo indirizzo si può solo leggere.", {}, {}, {}}, request.path);
    response.set("Allow", "GET, HEAD");
    return response;
  }
  auto const* asset = content_->find(request.path);
  bool page = request.header("Accept").find("text/html") != std::string_view::npos;
  if (!asset && (request.path == "/app" || request.path.starts_with("/app/"))) asset = content_->find("/app.html");
  else if (!asset && (request.path == "/" || page)) asset = content_->find("/index.html");
  if (!asset) return problem_response(not_found().error(), request.path);

  Response response{.content_type = asset->type};
  response.set("ETag", asset->etag).set("Vary", "Accept-Encoding");
  response.set("Cache-Control", asset->immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.header("If-None-Match") == asset->etag) {
    response.status = 304;
    response.content_type.clear();
    return response;
  }
  Bytes bytes = asset->plain;
  if (asset->brotli && accepts_encoding(request, "br")) bytes = asset->brotli, response.set("Content-Encoding", "br");
  else if (asset->gzip && accepts_encoding(request, "gzip")) bytes = asset->gzip, response.set("Content-Encoding", "gzip");
  response.body = SharedBytes{std::move(bytes)};
  return response;
}

}  // namespace raccordo::http
