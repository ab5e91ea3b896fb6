# Sourced by app/start.sh and tests/run.sh: installs what app/packages.txt lists, where it is not there yet.
# Works on a bare Debian 12, as root or through sudo.
install_packages() {
    local missing=() package
    while read -r package; do
        case "$package" in ''|'#'*) continue ;; esac
        [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = "install ok installed" ] || missing+=("$package")
    done <"$root/app/packages.txt"
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    local sudo=()
    [ "$(id -u)" = 0 ] || sudo=(sudo)
    "${sudo[@]}" apt-get update -q >/dev/null
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" \
        >"$log" 2>&1 || { tail -n 30 "$log"; echo "The packages could not be installed; see $log"; return 1; }
}

# build PRESET: configures once and builds; prints the log only where it fails.
build() {
    echo "Building ($1; the first time takes some minutes)"
    { cmake --preset "$1" && cmake --build --preset "$1"; } >"$log" 2>&1 ||
        { grep -E -A5 'error|FAILED|Error' "$log" | head -n 60; echo "The build failed; see $log"; return 1; }
}
