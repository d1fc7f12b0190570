// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodedetail.h"

#include "ui/texts/statewords.h"

#include <QCoreApplication>

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::NodeDetail)
};

using Value = KeyValueView::Value;

Value copied(const QString &term, const QString &text)
{
    return {term, text, {}, {}, true};
}

} // namespace

QList<KeyValueView::Section> sectionsOf(const ShowNode::Reply &node)
{
    const StateWords state = wordsOf(node.status);
    return {{Texts::tr("Node"),
             {{Texts::tr("State"), state.word, wireName(node.status), state.glyph},
              copied(Texts::tr("Name"), node.name),
              copied(Texts::tr("Node id"), node.id),
              copied(Texts::tr("Group id"), node.groupId)}},
            {Texts::tr("Network"),
             {copied(Texts::tr("Private IP address"), node.privateIp),
              copied(Texts::tr("Floating IP address"), node.floatingIp),
              copied(Texts::tr("Resource subnet IP address"), node.resourceSubnetIp),
              {Texts::tr("Subnet"), node.subnetName},
              copied(Texts::tr("Subnet id"), node.subnetId)}},
            {Texts::tr("Machine"),
             {copied(Texts::tr("Server id"), node.serverId), copied(Texts::tr("System volume id"), node.systemVolumeId),
              copied(Texts::tr("Data volume id"), node.dataVolumeId)}}};
}

} // namespace ddm
