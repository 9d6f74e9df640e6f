// SPDX-License-Identifier: EUPL-1.2
#include "crypto/private_file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace raccordo::crypto {
namespace {

std::unexpected<Problem> file_trouble(std::string const& path) {
  return fail(ProblemKind::unavailable, "file-unavailable", "Non posso usare il file " + path + ": " + std::strerror(errno) + ".",
              "Controlla lo spazio e i permessi della cartella.");
}

struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

bool write_all(int fd, std::string_view content) {
  while (!content.empty()) {
    auto written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<void> ensure_private_folder(std::string const& folder) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) return {};
  auto parent = std::filesystem::path(folder).parent_path();
  if (!parent.empty()) std::filesystem::create_directories(parent, error);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return file_trouble(folder);
  return {};
}

Result<std::optional<std::string>> read_private_file(std::string const& path) {
  Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
  if (file.fd < 0) {
    if (errno == ENOENT) return std::nullopt;
    return file_trouble(path);
  }
  struct stat state{};
  if (::fstat(file.fd, &state) != 0) return file_trouble(path);
  if (state.st_mode & 077)
    return fail(ProblemKind::forbidden, "key-file-open-to-others", "La chiave " + path + " può essere letta da altri utenti della macchina: non la uso.",
                "Restringi i permessi con `chmod 600 " + path + "` e valuta se cambiarla.");
  std::string content(4096, '\0');
  auto count = ::read(file.fd, content.data(), content.size());
  if (count < 0) return file_trouble(path);
  content.resize(static_cast<std::size_t>(count));
  return content;
}

Result<void> write_file(std::string const& path, std::string_view content, int mode, Existing existing) {
  auto beside = path + "." + std::to_string(::getpid()) + "-" + std::to_string(randombytes_random());
  Descriptor file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)};
  if (file.fd < 0) return file_trouble(beside);
  bool good = ::fchmod(file.fd, static_cast<mode_t>(mode)) == 0 && write_all(file.fd, content) && ::fsync(file.fd) == 0;
  // link() fails when the name is taken, which rename() would silently replace.
  if (good && existing == Existing::replace) good = ::rename(beside.c_str(), path.c_str()) == 0;
  if (good && existing == Existing::keep) good = ::link(beside.c_str(), path.c_str()) == 0 || errno == EEXIST;
  auto kept = errno;
  ::unlink(beside.c_str());
  errno = kept;
  if (!good) return file_trouble(path);
  auto parent = std::filesystem::path(path).parent_path().string();
  Descriptor folder{::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (folder.fd >= 0) ::fsync(folder.fd);
  return {};
}

std::string hex(std::string_view bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
  text.pop_back();
  return text;
}

std::optional<std::string> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string bytes(text.size() / 2, '\0');
  std::size_t length = 0;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr) != 0 ||
      length != bytes.size())
    return std::nullopt;
  return bytes;
}

}  // namespace raccordo::crypto
