// SPDX-License-Identifier: EUPL-1.2
#include "api/sample_routes.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace raccordo::api_test {

TEST(openapi, the_document_is_json_and_the_same_every_time) {
  api::Api api;
  sample::fill(api);
  auto text = api::openapi(api, sample::info());
  EXPECT_EQ(text, api::openapi(api, sample::info()));
  EXPECT_TRUE(json::decode<json::Raw>(text));
  // Where an outside ruleset is at hand, a script names a file and lints it.
  if (auto path = std::getenv("RACCORDO_OPENAPI_SAMPLE")) std::ofstream(path) << text;
}

TEST(openapi, constraints_are_published_as_they_are_enforced) {
  api::Api api;
  sample::fill(api);
  auto text = api::openapi(api, sample::info());
  for (auto piece : {R"("pattern": "^[0-9]{6}$")", R"("maxItems": 5)", R"("x-action": "contact.record")", R"("application/merge-patch+json")",
                     R"("ContactPage")", R"("null")", R"("Idempotency-Key")", R"("application/pdf")"}) {
    EXPECT_NE(text.find(piece), std::string::npos) << piece;
  }
}

namespace other {
struct Contact {
  int n = 0;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (n))
}  // namespace other

TEST(openapi, two_contracts_of_one_name_are_refused) {
  api::Api api;
  sample::fill(api);
  api.get<api::NoParams, other::Contact>({.path = "/others", .operation_id = "others", .summary = "x", .tag = "x", .action = "public"},
                                         [](api::Call&, api::NoParams const&) -> Result<other::Contact> { return other::Contact{}; });
  EXPECT_THROW(api::openapi(api, sample::info()), std::logic_error);
}

}  // namespace raccordo::api_test
