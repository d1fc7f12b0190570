// SPDX-License-Identifier: GPL-3.0-or-later
// A list of 10,000 instances from bytes into objects, against what QJsonDocument alone takes for the same bytes.
#include "core/api/instances.h"
#include "core/json/fieldwriter.h"
#include "core/json/replyreader.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Instances = 10'000;
constexpr int Rounds = 15;

QByteArray listOfInstances()
{
    InstancePage page;
    for (int i = 0; i < Instances; ++i) {
        Instance instance;
        instance.id = u"%1in09"_s.arg(i, 32, 16, QChar(u'0'));
        instance.status = i % 50 == 0 ? InstanceState::Restarting : InstanceState::Running;
        instance.name = u"orders-%1-production"_s.arg(i);
        instance.created = {1'700'000'000'000 + i * 1000LL};
        instance.updated = {1'780'000'000'000 + i * 1000LL};
        instance.availableZone = u"cn-north-4a,cn-north-4b"_s;
        instance.vpcId = u"1d9441c5-1a4b-431d-9edb-bf3564a83e74"_s;
        instance.subnetId = u"20c2d83c-755b-42a2-846a-4688eb35d1a7"_s;
        instance.securityGroupId = u"fbdff89d-32fe-45a4-832b-115ac4bfaac9"_s;
        instance.nodeCount = 1 + i % 8;
        instance.accessIp = u"10.%1.%2.%3"_s.arg(i / 65'536).arg(i / 256 % 256).arg(i % 256);
        instance.accessPort = u"5066"_s;
        instance.coreCount = 8;
        instance.ramCapacity = 16;
        instance.nodeStatus = u"RUNNING"_s;
        instance.enterpriseProjectId = u"0"_s;
        instance.projectId = u"055d9f4ee780d4d42f96c01c1bc3c50c"_s;
        instance.engineVersion = u"3.0.9"_s;
        instance.nodeClass = u"ddm.c6.2xlarge.2"_s;
        page.instances.push_back(std::move(instance));
    }
    page.totalRecord = Instances;
    return WireWriter::toJson(toNode(page), Layout::Compact, Secrets::Masked);
}

double median(std::vector<double> &times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main()
{
    const QByteArray bytes = listOfInstances();
    std::vector<double> parse;
    std::vector<double> objects;
    qint64 check = 0;
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        {
            const QJsonDocument document = QJsonDocument::fromJson(bytes);
            check += document.isObject();
        }
        parse.push_back(double(timer.nsecsElapsed()) / 1e6);
        timer.start();
        {
            InstancePage page;
            ReplyReader reader;
            if (!reader.read(bytes, page) || !reader.deviations().isEmpty())
                return 1;
            check += qint64(page.instances.size());
        }
        objects.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    if (check != Rounds * (Instances + 1LL))
        return 1;
    const double alone = median(parse);
    const double whole = median(objects);
    std::printf(
        "instance list, %d rows, %.1f MB: QJsonDocument alone %.1f ms, into objects %.1f ms, ratio %.2f (at most 2)\n",
        Instances, double(bytes.size()) / 1e6, alone, whole, whole / alone);
    return 0;
}
