// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <platform/result.hpp>

// Small secret files: readable by their owner only, never seen half-written.
namespace raccordo::crypto {

/// Makes the folder (0700) when it is not there.
Result<void> ensure_private_folder(std::string const& folder);
/// Content; nothing when there is no such file; a problem when group or others have any permission on it.
Result<std::optional<std::string>> read_private_file(std::string const& path);

enum class Existing { keep, replace };
/// Durable and whole: written beside, flushed, then renamed. With `keep`, an existing file wins and stays as it is.
Result<void> write_file(std::string const& path, std::string_view content, int mode, Existing existing);

std::string hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view text);

}  // namespace raccordo::crypto
