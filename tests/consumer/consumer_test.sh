#!/bin/sh
# Installs from a build, and has the consumer built and run against what was installed, through
# pkg-config, and with the sources as a subdirectory.
# consumer_test.sh install|installed|reference|pkg-config|subdirectory SOURCE BUILD SCRATCH
set -eu

way=$1
source=$2
build=$3
scratch=$4
work=$scratch/$way

fresh() { rm -rf "$1" && mkdir -p "$1"; }
check() {
  printed=$("$1")
  [ "$printed" = "$2" ] || { echo "$1 printed '$printed', not '$2'"; exit 1; }
}
check_consumer() { check "$work/consumer" "3 1.5 1, 1 modes, rho 2.000"; }
configure() {
  cmake -S "$source/tests/consumer" -B "$work" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@"
}
find_installed() {
  configure -DCMAKE_PREFIX_PATH="$scratch/$1" -DLATENT_VERSION="$2" -DLATENT_COMPONENTS="$3"
}
not_found() {
  fresh "$work"
  if find_installed "$@" >/dev/null 2>&1; then
    echo "found in $*"
    exit 1
  fi
}

case $way in
  install)
    # One after the other, and before the other tests: an installation writes into the build.
    fresh "$scratch/fast"
    fresh "$scratch/all"
    cmake --install "$build" --component fast --prefix "$scratch/fast" >/dev/null
    for component in fast ref lean; do
      cmake --install "$build" --component $component --prefix "$scratch/all" >/dev/null
    done
    ;;
  installed)
    not_found fast 9.0 fast
    not_found fast 0.1 lean
    fresh "$work"
    find_installed fast 0.1 fast
    cmake --build "$work"
    check_consumer
    ;;
  reference)
    fresh "$work"
    find_installed all 0.1 "fast;lean"
    cmake --build "$work"
    check_consumer
    check "$work/reader" "true, 2"
    ;;
  pkg-config)
    fresh "$work"
    PKG_CONFIG_PATH=$(dirname "$(find "$scratch/fast" -name latent-fast.pc)")
    export PKG_CONFIG_PATH
    # shellcheck disable=SC2046 # one word an option
    "${CXX:-c++}" -std=c++20 -O1 "$source/tests/consumer/main.cpp" \
      $(pkg-config --cflags --libs latent-fast) -o "$work/consumer"
    check_consumer
    ;;
  subdirectory)
    fresh "$work"
    configure -DLATENT_SOURCE="$source"
    cmake --build "$work"
    check_consumer
    ;;
  *)
    echo "no way called '$way'"
    exit 2
    ;;
esac
