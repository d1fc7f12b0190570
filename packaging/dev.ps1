# SPDX-License-Identifier: GPL-3.0-or-later
# The Windows twin of dev.sh: packaging\dev.ps1 setup | build [PRESET] | run [ARGS] | test [ARGS] | help
# From a command prompt: powershell -ExecutionPolicy Bypass -File packaging\dev.ps1 run
# No param() block, so that arguments such as --tour reach the program instead of being taken for PowerShell's own.
$ErrorActionPreference = 'Stop'
$Root = Split-Path -Parent $PSScriptRoot
$Command = if ($args.Count) { $args[0] } else { 'help' }
$Rest = @($args | Select-Object -Skip 1)

function Stop-With([string]$Message) { [Console]::Error.WriteLine("dev.ps1: $Message"); exit 1 }
function Assert-Success { if ($LASTEXITCODE) { exit $LASTEXITCODE } } # PowerShell 5.1 ignores exit codes

# Nothing is installed here: it checks what the build needs. vcpkg.json names the libraries, and CMake has vcpkg build
# them when it first configures; with Qt among them that can take hours, once.
function Initialize-Tools {
    foreach ($tool in 'cl', 'cmake', 'ninja') {
        if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) {
            Stop-With ("$tool is not on PATH. Install Visual Studio 2022 or its Build Tools with 'Desktop " +
                "development with C++', and run this in its 'x64 Native Tools Command Prompt'.")
        }
    }
    # vcpkg builds for the processor that cl builds for, and the plain Developer PowerShell is set to 32 bits.
    if ($env:VSCMD_ARG_TGT_ARCH -eq 'x86') { Stop-With "This prompt is for 32 bits: use 'x64 Native Tools'." }
    if (-not $env:VCPKG_ROOT) {
        $vcpkg = Get-Command vcpkg -ErrorAction SilentlyContinue
        if ($vcpkg) { $env:VCPKG_ROOT = Split-Path -Parent $vcpkg.Source }
    }
    if (-not $env:VCPKG_ROOT -or -not (Test-Path "$env:VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake")) {
        Stop-With ("vcpkg is missing. Tick 'vcpkg package manager' in the Visual Studio Installer, or install it as " +
            "https://learn.microsoft.com/vcpkg/get_started/overview says and set VCPKG_ROOT to its folder.")
    }
}

function Invoke-Build([string]$Preset) {
    Initialize-Tools
    Push-Location $Root
    try {
        if (-not (Test-Path "build/$Preset/build.ninja")) {
            # One set of libraries for all presets: it has both the release and the debug files.
            cmake --preset $Preset "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake" `
                "-DVCPKG_INSTALLED_DIR=$Root/build/vcpkg_installed"
            Assert-Success
        }
        cmake --build --preset $Preset
        Assert-Success
    } finally { Pop-Location }
}

# vcpkg copies the libraries next to the program; Qt's plugins (platforms, sqldrivers, tls) stay where it built them.
function Set-PluginPath([string]$Below) {
    $folders = @(Get-Item "$Root/build/vcpkg_installed/*/$($Below)Qt6/plugins" -ErrorAction SilentlyContinue)
    if ($folders) { $env:QT_PLUGIN_PATH = $folders.FullName -join ';' }
}

switch ($Command) {
    'setup' { Initialize-Tools; 'Everything needed is here.' }
    'build' { Invoke-Build $(if ($Rest) { $Rest[0] } else { 'release' }) }
    'run' {
        Invoke-Build 'release'
        Set-PluginPath ''
        & "$Root/build/release/bin/ddm-console.exe" --demo @Rest
        exit $LASTEXITCODE
    }
    'test' { # without the second round of dev.sh: the asan preset is for GCC and Clang
        Invoke-Build 'ci'
        Set-PluginPath 'debug/'
        Push-Location $Root
        try { ctest --preset ci @Rest } finally { Pop-Location }
        exit $LASTEXITCODE
    }
    default {
        'Usage: packaging\dev.ps1 setup | build [PRESET] | run [ARGS...] | test [ARGS...] | help'
        if ($Command -ne 'help') { exit 2 }
    }
}
