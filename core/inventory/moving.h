// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/nodes.h"
#include "core/api/schemas.h"

namespace ddm {

/// Whether something is on its way to another state, or in one that we do not know. What has no state never is.
template<class Item>
bool isMoving(const Item &)
{
    return false;
}

inline bool isMoving(const Instance &instance)
{
    return isBusy(instance.status);
}

inline bool isMoving(const InstanceDetail &detail)
{
    return isBusy(detail.instance.status);
}

inline bool isMoving(const Word<SchemaState> &state)
{
    return state != SchemaState::Running && state != SchemaState::CreateFailed && state != SchemaState::ExpandFailed;
}

inline bool isMoving(const Schema &schema)
{
    return isMoving(schema.status);
}

inline bool isMoving(const ShowSchema::Reply &reply)
{
    return isMoving(reply.schema.status);
}

inline bool isMoving(const Word<NodeState> &state)
{
    return state != NodeState::Normal && state != NodeState::Abnormal && state != NodeState::CreateFailed
        && state != NodeState::EnlargeFailed;
}

inline bool isMoving(const Node &node)
{
    return isMoving(node.status);
}

inline bool isMoving(const ShowNode::Reply &node)
{
    return isMoving(node.status);
}

} // namespace ddm
