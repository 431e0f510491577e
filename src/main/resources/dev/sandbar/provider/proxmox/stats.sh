# Prints what a container uses once a second, a line "end" behind each round, until it stops or nobody listens.
# Parameters: lxc's options that name the container.
limit=$(lxc-cgroup "$@" memory.max 2>/dev/null) || limit=
while lxc-info "$@" -H -S && lxc-cgroup "$@" memory.stat; do
    echo "limit $limit"
    echo end || exit
    sleep 1
done 2>/dev/null
