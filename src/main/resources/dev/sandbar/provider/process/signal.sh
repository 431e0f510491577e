# Sends signal $2 to every process that carries the marker $1 in its environment, to the members of their sessions and to
# their descendants, in at most $3 rounds; prints how many it found and how many it was not allowed to signal. Only KILL is
# sent twice to the same process: the other rounds are for those that were being born in the one before. Spares the process
# $4, when it is given, and its children that do not carry the marker: they report how the others end.
# Shell builtins only (read, case, kill): an image may have a shell and nothing else. The marker comes as a parameter,
# never in the environment, so this shell does not find itself.
marker=$1
signal=$2
rounds=$3
spared=${4:-0}
found=0
denied=0

marked() {
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
        *"$marker"*) return 0 ;;
        esac
    done 2>/dev/null <"/proc/$1/environ"
    return 1
}

# A process may put newlines and parentheses into its name: all lines count, and the fields begin after the last ") ".
stat() {
    fields=
    while IFS= read -r part || [ -n "$part" ]; do
        fields="$fields $part"
    done 2>/dev/null <"/proc/$1/stat"
    fields=${fields##*) }
}

collect() {
    pids=' '
    sessions=' '
    others=
    # By number, so mostly parents first: a shell whose child dies before it would go on and end as if nothing were.
    d='[0-9]'
    for folder in /proc/$d /proc/$d$d /proc/$d$d$d /proc/$d$d$d$d /proc/$d$d$d$d$d /proc/$d$d$d$d$d$d /proc/$d$d$d$d$d$d$d; do
        pid=${folder#/proc/}
        stat "$pid"
        set -- $fields
        if [ "$pid" = 1 ] || [ "$pid" = $$ ] || [ "$pid" = "$spared" ] || [ -z "$4" ] || [ "$1" = Z ]; then
            continue
        fi
        if marked "$pid"; then
            pids="$pids$pid "
            sessions="$sessions$4 "
        elif [ "$2" != "$spared" ]; then
            others="$others $pid:$2:$4"
        fi
    done
    grew=yes
    while [ $grew = yes ]; do
        grew=no
        for other in $others; do
            related "$other" && grew=yes
        done
    done
}

# Takes in pid:parent:session when its parent or its session belongs to the exec. Session 0 is not one of the sandbox.
related() {
    pid=${1%%:*}
    session=${1##*:}
    parent=${1#*:}
    parent=${parent%:*}
    case $pids in
    *" $pid "*) return 1 ;;
    *" $parent "*) ;;
    *)
        case $sessions in
        *" 0 "*) return 1 ;;
        *" $session "*) ;;
        *) return 1 ;;
        esac
        ;;
    esac
    pids="$pids$pid "
    sessions="$sessions$session "
}

told=' '
while [ "$rounds" -gt 0 ] && [ "$denied" = 0 ]; do
    rounds=$((rounds - 1))
    collect
    new=0
    for pid in $pids; do
        [ "$signal" = KILL ] || case $told in
        *" $pid "*) continue ;;
        esac
        told="$told$pid "
        new=$((new + 1))
        kill -s "$signal" "$pid" 2>/dev/null || { [ -d "/proc/$pid" ] && denied=$((denied + 1)); }
    done
    [ "$new" = 0 ] && break
    found=$((found + new))
done
echo "$found $denied"
