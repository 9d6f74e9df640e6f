// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/json_constraints.hpp>
#include <platform/json_decode.hpp>
#include <platform/json_encode.hpp>
#include <platform/json_shape.hpp>

// JSON from described structs, both ways. Everything follows from BOOST_DESCRIBE_STRUCT and, beside it, a table of constraints:
//
//   struct NewContact { std::string municipality; std::optional<std::string> note; };
//   BOOST_DESCRIBE_STRUCT(NewContact, (), (municipality, note))
//   inline constexpr auto constraints(json::Of<NewContact>) {
//     return json::table(json::field<&NewContact::municipality>().matching(json::patterns::istat_code).sample("006193"),
//                        json::field<&NewContact::note>().length(1, 4000).about("What the person said, in their words."));
//   }
//
//   std::string text = json::encode(contact);
//   Result<NewContact> contact = json::decode<NewContact>(text);   // every wrong field at once
