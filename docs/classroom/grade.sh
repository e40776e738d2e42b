#!/usr/bin/env bash
# Grades a folder of attempts in a container: without network, on a root that is read-only, within limits.
#   docs/classroom/grade.sh gather ATTEMPTS RESULTS [-Dformat=json,junit ...]
set -euo pipefail
kata=$1
attempts=$(cd "$2" && pwd)
mkdir -p "$3"
results=$(cd "$3" && pwd)
shift 3

exec "${ENGINE:-docker}" run --rm --init \
  --network none \
  --read-only --tmpfs /tmp:size=1g,exec \
  --volume "$attempts:$attempts:ro" --env GITHUB_WORKSPACE \
  --volume "$results:/results" \
  --user "$(id -u):$(id -g)" \
  --cap-drop ALL --security-opt no-new-privileges \
  --pids-limit 4096 --memory 4g --memory-swap 4g --cpus 2 \
  async-katas -pl "katas/$kata" -Dattempts="$attempts" -Dattempts.json=/results/attempts.json "$@"
