#!/usr/bin/env bash
# Builds the API server that tests/Testing.Tests compares itself with: apiextensions-apiserver and etcd as Debian
# unstable carries them (Kubernetes 1.36). Kept in $KUBEGEN_CACHE (default ~/.cache/kubegen); prints that directory.
# Needs root, debootstrap and the package mirror that apt uses; takes about seven minutes the first time.
set -euo pipefail

cache=${KUBEGEN_CACHE:-$HOME/.cache/kubegen}
if [[ -x $cache/apiextensions-apiserver && -x $cache/etcd ]]; then
    echo "$cache"
    exit
fi

command -v debootstrap >/dev/null || { echo "real-apiserver: debootstrap is not installed" >&2; exit 1; }
mirror=${DEBIAN_MIRROR:-$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -m1 -E '^https?://')}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

debootstrap --variant=minbase \
    --include=golang-go,golang-k8s-apiextensions-apiserver-dev,etcd-server,ca-certificates \
    sid "$root" "$mirror" >&2

# /proc is not mounted in there, without which go cannot find its own root.
goroot=$(basename "$(readlink -f "$root/usr/lib/go")")
chroot "$root" /usr/bin/env -i HOME=/root PATH="/usr/lib/$goroot/bin:/usr/bin:/bin" GOROOT="/usr/lib/$goroot" \
    GO111MODULE=off GOPATH=/usr/share/gocode GOTELEMETRY=off GOFLAGS=-trimpath CGO_ENABLED=0 \
    go build -o /root/apiextensions-apiserver k8s.io/apiextensions-apiserver >&2

mkdir -p "$cache"
install -m 0755 "$root/root/apiextensions-apiserver" "$root/usr/bin/etcd" "$cache/"
echo "$cache"
