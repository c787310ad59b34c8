# The life of an installation, for the Windows workflow: silent, per user, without administrator rights.
$ErrorActionPreference = 'Stop'
function Expect([bool] $holds, [string] $what) {
  if (-not $holds) { throw "FAILED: $what" }
  Write-Host "ok: $what"
}

$setup = Get-ChildItem release/Piagam-*-setup.exe | Select-Object -First 1
$size = [math]::Round($setup.Length / 1MB, 1)
Write-Host "Download size: $size MB"
(Start-Process $setup.FullName -ArgumentList '/S' -PassThru -Wait).ExitCode | ForEach-Object { Expect ($_ -eq 0) 'silent installation' }

$folder = Join-Path $env:LOCALAPPDATA 'Programs/piagam'
$program = Join-Path $folder 'Piagam.exe'
Expect (Test-Path $program) "the program lies in $folder"
$installed = [math]::Round((Get-ChildItem $folder -Recurse | Measure-Object Length -Sum).Sum / 1MB, 1)
Write-Host "Installed size: $installed MB"
Expect (Test-Path (Join-Path $env:APPDATA 'Microsoft/Windows/Start Menu/Programs/Piagam.lnk')) 'Start menu'
$association = (Get-ItemProperty 'HKCU:/Software/Classes/.piagam').'(default)'
Expect ($association -eq 'Cadangan Piagam') 'file association .piagam'
$version = (Get-Content package.json | ConvertFrom-Json).version
Expect ((Get-Item $program).VersionInfo.ProductVersion -like "$version*") 'version resource'
Write-Host "Signature: $((Get-AuthenticodeSignature $program).Status)"
npx electron-fuses read --app $program

# A start on a data folder of its own, with a name as accounts have them.
$data = Join-Path $env:TEMP 'piagam uji é'
$running = Start-Process $program -ArgumentList "--user-data-dir=`"$data`"" -PassThru
$database = Join-Path $data 'piagam.sqlite'
foreach ($second in 1..60) { if (Test-Path $database) { break }; Start-Sleep 1 }
Expect (Test-Path $database) 'the program starts and makes its database'
Start-Sleep 5
Expect (-not $running.HasExited) 'and goes on running'
$running.CloseMainWindow() | Out-Null
Expect ($running.WaitForExit(30000)) 'and ends when its window is closed'
$noted = Get-Content (Join-Path $data 'log/piagam.log') | ForEach-Object { ($_ -split ' ')[1] }
Expect (($noted -join ' ') -eq 'start end') 'without an error in its log'

(Start-Process (Join-Path $folder 'Uninstall Piagam.exe') -ArgumentList '/S' -PassThru -Wait) | Out-Null
foreach ($second in 1..60) { if (-not (Test-Path $program)) { break }; Start-Sleep 1 }
Expect (-not (Test-Path $program)) 'silent uninstallation'
Expect (Test-Path $database) 'the data is still there'
