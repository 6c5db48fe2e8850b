#!/bin/sh
# Installs the fast core from a build, and has the consumer built and run against it, through
# pkg-config, and with the sources as a subdirectory.
# consumer_test.sh installed|pkg-config|subdirectory SOURCE BUILD SCRATCH
set -eu

way=$1
source=$2
build=$3
scratch=$4
expected="3 1.5 1, 1 modes, rho 2.000"

rm -rf "$scratch"
mkdir -p "$scratch"
prefix=$scratch/prefix
check() {
  printed=$("$1")
  [ "$printed" = "$expected" ] || { echo "the consumer printed '$printed', not '$expected'"; exit 1; }
}
install_fast() { cmake --install "$build" --component fast --prefix "$prefix" >/dev/null; }
configure() {
  cmake -S "$source/tests/consumer" -B "$scratch/build" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@"
}

case $way in
  installed)
    install_fast
    configure -DCMAKE_PREFIX_PATH="$prefix" -DLATENT_VERSION=0.1
    cmake --build "$scratch/build"
    check "$scratch/build/consumer"
    # Another version, or a component that is not installed, must not be found.
    rm -rf "$scratch/build"
    if configure -DCMAKE_PREFIX_PATH="$prefix" -DLATENT_VERSION=9.0 >/dev/null 2>&1; then
      echo "version 9.0 was found"
      exit 1
    fi
    ;;
  pkg-config)
    install_fast
    PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name latent-fast.pc)")
    export PKG_CONFIG_PATH
    # shellcheck disable=SC2046 # one word an option
    "${CXX:-c++}" -std=c++20 -O1 "$source/tests/consumer/main.cpp" \
      $(pkg-config --cflags --libs latent-fast) -o "$scratch/consumer"
    check "$scratch/consumer"
    ;;
  subdirectory)
    configure -DLATENT_SOURCE="$source"
    cmake --build "$scratch/build"
    check "$scratch/build/consumer"
    ;;
esac
