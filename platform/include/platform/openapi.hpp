// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <platform/api.hpp>

namespace raccordo::api {

struct DocumentInfo {
  std::string title;
  std::string summary;  ///< x-summary, one sentence
  std::string description;
  std::string version;  ///< semantic version
  std::string contact_name;
  std::string contact_url;
  std::string contact_email;
  std::string terms_url;
  std::string server_url;  ///< https, ends with base_path
  std::string server_description;
  std::string session_cookie;  ///< name of the cookie that carries the session
  std::string api_id;          ///< x-api-id, an URN
};

/// OpenAPI 3.1 from the registry: the same text for the same routes, whatever the order of registration.
std::string openapi(Api const& api, DocumentInfo const& info);

}  // namespace raccordo::api
