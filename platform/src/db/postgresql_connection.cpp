// SPDX-License-Identifier: EUPL-1.2
#include "db/postgresql_connection.hpp"

#include <bit>
#include <cstring>
#include <endian.h>

namespace raccordo::db {
namespace {

std::string_view state_of(PGresult const* result) {
  auto text = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  return text ? text : "";
}

Oid oid_of(ColumnType type) {
  switch (type) {
    case ColumnType::integer: return 20;  // int8
    case ColumnType::real: return 701;    // float8
    case ColumnType::text: return 25;     // text
    case ColumnType::blob: return 17;     // bytea
  }
  return 25;
}

class PostgresqlRow final : public Row {
 public:
  explicit PostgresqlRow(PGresult const* result) : result_(result) {}
  int row = 0;
  int columns() const override { return PQnfields(result_); }
  bool null(int c) const override { return PQgetisnull(result_, row, c); }
  std::int64_t integer(int c) const override {
    if (null(c)) return 0;
    auto data = PQgetvalue(result_, row, c);
    switch (PQgetlength(result_, row, c)) {  // count(*) is int8, literals and some functions int4, comparisons bool
      case 8: {
        std::uint64_t v;
        std::memcpy(&v, data, 8);
        return static_cast<std::int64_t>(be64toh(v));
      }
      case 4: {
        std::uint32_t v;
        std::memcpy(&v, data, 4);
        return static_cast<std::int32_t>(be32toh(v));
      }
      case 1: return data[0];
      default: throw std::logic_error("a column read as a number is not one");
    }
  }
  double real(int c) const override {
    if (null(c)) return 0;
    std::uint64_t v;
    std::memcpy(&v, PQgetvalue(result_, row, c), 8);
    return std::bit_cast<double>(be64toh(v));
  }
  std::string_view bytes(int c) const override { return {PQgetvalue(result_, row, c), static_cast<std::size_t>(PQgetlength(result_, row, c))}; }

 private:
  PGresult const* result_;
};

}  // namespace

PostgresqlConnection::PostgresqlConnection(std::string url) : url_(std::move(url)) {
  connect();
  if (alive()) return;
  std::string const why = PQerrorMessage(connection_);
  PQfinish(connection_);  // a constructor that throws has no destructor
  throw Failure("cannot reach PostgreSQL: " + why);
}

PostgresqlConnection::~PostgresqlConnection() { PQfinish(connection_); }

void PostgresqlConnection::connect() {
  PQfinish(connection_);
  statements_.clear();
  awaited_.clear();
  connection_ = PQconnectdb(url_.c_str());
  if (!alive()) return;
  PQsetNoticeProcessor(connection_, [](void*, char const*) {}, nullptr);
  // Every text comes with its values bound, and is short: one plan for all of them, and no time for compiling it to machine code. What is
  // read whole is locked whole when serialisable, so that even a small table is better read by its index.
  Answer const set(PQexec(connection_, "set timezone='UTC'; set client_encoding='UTF8'; set synchronous_commit=on;"
                                       "set default_transaction_isolation='serializable'; set statement_timeout='30s';"
                                       "set jit=off; set enable_seqscan=off; set plan_cache_mode='force_generic_plan'"));
  PQenterPipelineMode(connection_);
}

std::string PostgresqlConnection::encoding() const {
  auto const* name = PQparameterStatus(connection_, "server_encoding");
  return name ? name : "";
}

bool PostgresqlConnection::revive() {
  if (!alive()) connect();
  return alive();
}

void PostgresqlConnection::broken(PGresult const* result, std::string_view doing) {
  auto state = state_of(result);
  std::string text = std::string(doing) + ": " + (result ? PQresultErrorMessage(result) : PQerrorMessage(connection_));
  if (state == "40001" || state == "40P01") throw Retry(text);
  // Syntax, unknown names, wrong types: our SQL is wrong, a bug. Everything else is the server's weather.
  if (alive() && (state.starts_with("42") || state.starts_with("22") || state == "08P01")) throw std::logic_error(text);
  throw Failure(text);
}

void PostgresqlConnection::sent(int done, Awaited awaited) {
  if (!done) broken(nullptr, awaited.text);
  awaited_.push_back(std::move(awaited));
}

void PostgresqlConnection::send_command(char const* sql) {
  sent(PQsendQueryParams(connection_, sql, 0, nullptr, nullptr, nullptr, nullptr, 1), {Awaited::What::command, sql});
}

void PostgresqlConnection::check(Awaited const& awaited, PGresult const* result) {
  auto const status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC) return;
  if (awaited.what == Awaited::What::row && state_of(result).starts_with("23"))
    throw std::logic_error("a row added as one that cannot be refused met a constraint, use execute: " + awaited.text + ": " + PQresultErrorMessage(result));
  broken(result, awaited.text);
}

PostgresqlConnection::Answer PostgresqlConnection::answered() {
  sent(PQpipelineSync(connection_), {Awaited::What::sync, "sync"});
  std::exception_ptr first_failure;
  Answer last;
  while (!awaited_.empty()) {
    auto const awaited = std::move(awaited_.front());
    awaited_.pop_front();
    Answer result(PQgetResult(connection_));
    if (!result && !alive()) broken(nullptr, awaited.text);
    // After each statement's answer comes an empty one; after a sync none.
    if (awaited.what != Awaited::What::sync) Answer const none(PQgetResult(connection_));
    auto const status = PQresultStatus(result.get());
    if (awaited.what == Awaited::What::preparation && status != PGRES_COMMAND_OK) statements_.erase(awaited.text);
    if (awaited.what == Awaited::What::sync || status == PGRES_PIPELINE_ABORTED) continue;
    bool const asked = awaited.what == Awaited::What::question && awaited_.size() == 1;
    if (asked) last = std::move(result);
    else if (!first_failure) {
      try {
        check(awaited, result.get());
      } catch (...) {  // kept, not swallowed: the other answers must be read before it goes on, or the connection would be out of step
        first_failure = std::current_exception();
      }
    }
  }
  if (first_failure) std::rethrow_exception(first_failure);
  begun_ = true;
  return last;
}

void PostgresqlConnection::begin(char const* sql) {
  begun_ = false;
  send_command(sql);
}

void PostgresqlConnection::commit() {
  begun_ = true;  // whatever happens now, it may have been committed: it is never run again by itself
  sent(PQsendQueryParams(connection_, "commit", 0, nullptr, nullptr, nullptr, nullptr, 1), {Awaited::What::question, "commit"});
  auto const done = answered();
  check({Awaited::What::command, "commit"}, done.get());
  // The server answers COMMIT of a failed transaction with success and the word ROLLBACK.
  if (std::string_view(PQcmdStatus(done.get())) != "COMMIT") throw Failure("the server rolled back what was to be committed");
}

void PostgresqlConnection::end_reading() {
  send_command("commit");
  sent(PQpipelineSync(connection_), {Awaited::What::sync, "sync"});
  PQflush(connection_);
}

void PostgresqlConnection::rollback() {
  send_command("rollback");
  answered();
}

void PostgresqlConnection::script(std::string_view sql) {
  answered();
  PQexitPipelineMode(connection_);
  Answer const done(PQexec(connection_, std::string(sql).c_str()));
  PQenterPipelineMode(connection_);
  auto status = PQresultStatus(done.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw Failure(std::string("schema step refused: ") + PQresultErrorMessage(done.get()));
}

std::string const& PostgresqlConnection::prepared(std::string_view sql, Params params) {
  std::string key(sql);
  if (auto found = statements_.find(key); found != statements_.end()) return found->second;
  std::string name = "s" + std::to_string(next_name_++);
  std::vector<Oid> types;
  for (auto const& param : params) types.push_back(oid_of(param.type));
  sent(PQsendPrepare(connection_, name.c_str(), key.c_str(), static_cast<int>(types.size()), types.data()), {Awaited::What::preparation, key});
  return statements_.emplace(std::move(key), std::move(name)).first->second;
}

void PostgresqlConnection::send(std::string_view sql, Params params, Awaited::What what) {
  constexpr std::size_t most_waiting = 500;  // so that neither side fills the other's buffers with answers that nobody reads
  if (awaited_.size() > most_waiting) answered();
  auto const& name = prepared(sql, params);
  constexpr std::size_t most = 40;
  if (params.size() > most) throw std::logic_error("too many parameters");
  std::array<char const*, most> values;
  std::array<int, most> lengths, formats;
  std::array<std::uint64_t, most> numbers;
  for (std::size_t i = 0; i < params.size(); ++i) {
    auto const& p = params[i];
    formats[i] = 1;
    if (p.null) {
      values[i] = nullptr;
      lengths[i] = 0;
    } else if (p.type == ColumnType::integer || p.type == ColumnType::real) {
      numbers[i] = htobe64(p.type == ColumnType::integer ? static_cast<std::uint64_t>(p.integer) : std::bit_cast<std::uint64_t>(p.real));
      values[i] = reinterpret_cast<char const*>(&numbers[i]);
      lengths[i] = 8;
    } else {
      auto b = p.bytes();
      values[i] = b.data() ? b.data() : "";
      lengths[i] = static_cast<int>(b.size());
    }
  }
  sent(PQsendQueryPrepared(connection_, name.c_str(), static_cast<int>(params.size()), values.data(), lengths.data(), formats.data(), 1),
       {what, std::string(sql)});
}

void PostgresqlConnection::add(std::string_view sql, Params params) { send(sql, params, Awaited::What::row); }

Result<std::int64_t> PostgresqlConnection::run(std::string_view sql, Params params, RowSink sink) {
  send(sql, params, Awaited::What::question);
  auto const done = answered();
  switch (PQresultStatus(done.get())) {
    case PGRES_COMMAND_OK: {
      auto count = PQcmdTuples(done.get());
      return *count ? std::stoll(count) : 0;
    }
    case PGRES_TUPLES_OK: {
      PostgresqlRow row(done.get());
      int rows = PQntuples(done.get());
      for (row.row = 0; sink && row.row < rows; ++row.row) sink(row);
      return rows;
    }
    default: {
      if (auto state = state_of(done.get()); state.starts_with("23")) {
        auto field = PQresultErrorField(done.get(), PG_DIAG_CONSTRAINT_NAME);
        return constraint(field ? field : PQresultErrorMessage(done.get()));
      }
      broken(done.get(), sql);
    }
  }
}

}  // namespace raccordo::db
