// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

// Subject of all: the file. Sums and words stay in the file.
namespace raccordo::benefits::facts {

inline constexpr std::string_view opened = "file.opened";                          ///< Payload: v, type.
inline constexpr std::string_view prepared = "file.prepared";                      ///< Payload: v, version.
inline constexpr std::string_view proposed = "file.proposed";                      ///< To the body that decides. Payload: v, due_on.
inline constexpr std::string_view asked = "file.asked";                            ///< The officer asks for more: the term pauses. Payload: v.
inline constexpr std::string_view answered = "file.answered";                      ///< Payload: v, due_on.
inline constexpr std::string_view noticed = "file.noticed";                        ///< Notice of reasons, art. 10-bis L. 241/1990: the term pauses. Payload: v.
inline constexpr std::string_view observed = "file.observed";                      ///< What the person answered is written down. Payload: v, due_on.
inline constexpr std::string_view decided = "file.decided";                        ///< Payload: v, kind.
inline constexpr std::string_view corrected = "file.corrected";                    ///< Another act puts the decision right. Payload: v, number.
inline constexpr std::string_view printed = "file.printed";                        ///< Payload: v, paper.
inline constexpr std::string_view activated = "file.activated";                    ///< Payload: v.
inline constexpr std::string_view delivered = "file.delivered";                    ///< Payload: v, number: of the delivery.
inline constexpr std::string_view delivery_corrected = "file.delivery_corrected";  ///< Payload: v, number, corrects.
inline constexpr std::string_view change_proposed = "file.change_proposed";        ///< Payload of all four: v, number, change; of the last verdict.
inline constexpr std::string_view change_noticed = "file.change_noticed";
inline constexpr std::string_view change_observed = "file.change_observed";
inline constexpr std::string_view change_decided = "file.change_decided";
inline constexpr std::string_view intervention_closed = "file.intervention_closed";  ///< Payload: v, outcome.
inline constexpr std::string_view opinion_asked = "file.opinion_asked";              ///< Payload: v.
inline constexpr std::string_view opinion_given = "file.opinion_given";              ///< Payload: v.

}  // namespace raccordo::benefits::facts
