# SPDX-License-Identifier: EUPL-1.2
# Measures against the budgets in bench/; every figure stands beside the bare one of the same run.

dev_bench() {
  # The figures are for a reader or a program: what is said while getting ready goes aside.
  {
    need_packages "Debian packages" $PACKAGES_BUILD
    need_packages "PostgreSQL" postgresql
    need_configured release -DRACCORDO_BENCH=ON
    step "build release" ninja -C build/release -j "$JOBS"
  } >&2
  BENCH_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/raccordo-bench.XXXXXX")
  BENCH_POSTGRESQL=$(mktemp -d "${TMPDIR:-/tmp}/raccordo-pg.XXXXXX")
  ON_EXIT+=(end_bench)
  # Here a commit must reach the disk, or the figure would flatter.
  RACCORDO_BENCH_POSTGRESQL=$(RACCORDO_POSTGRESQL_FSYNC=on tools/dev/postgresql.sh start "$BENCH_POSTGRESQL")
  export RACCORDO_BENCH_POSTGRESQL
  build/release/raccordo_bench --server "$(server_program release)" --folder "$BENCH_FOLDER" "$@"
}

end_bench() {
  tools/dev/postgresql.sh remove "$BENCH_POSTGRESQL"
  rm -rf "$BENCH_FOLDER"
}
