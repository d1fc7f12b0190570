// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/datanodes.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "tests/e2e/democaller.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LongestWork = 20'000 + 300'000 + 1; ///< Lag and buying, the longest of all.

/// What a plain model remembers of an instance.
struct ModelInstance
{
    QString name;
    int nodes = 0;
    QString nodeClass;
    QSet<QString> schemas;
    QMap<QString, QString> accounts; ///< Name to description.
    QString longQueryTime;
};

} // namespace

/// Random sequences of changes, against a model that knows names and numbers only: the same answers, the same contents.
/// Time either stands still, so that what was begun is surely under way, or goes on until it has surely ended.
class TestDemoModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAnswersAsThePlainModel_data();
    void sameAnswersAsThePlainModel();

private:
    void step();
    void rename(const QString &id);
    void scale(const QString &id);
    void changeClass(const QString &id);
    void schema(const QString &id);
    void account(const QString &id);
    void parameter(const QString &id);
    void restart(const QString &id);
    void remove(const QString &id);
    void buy();
    void rest();
    void compare(const QString &id);

    int random(int below) { return int(m_random.bounded(below)); }
    bool isBusy(const QString &id) const { return m_busy.contains(id); }
    /// What a request comes to, apart from other work on its instance.
    enum class Form : quint8 {
        Malformed, ///< By itself.
        Unfitting, ///< By what the instance is and has.
        Fine
    };
    static Form fineIf(bool fits) { return fits ? Form::Fine : Form::Unfitting; }

    /// The status that is due: 400 for a malformed request, 409 where something runs, 400 for an unfitting one, else success.
    template<class Operation>
    bool expect(const QString &id, const Operation &operation, Form form, bool works)
    {
        const auto answer = m_demo->call(operation);
        const bool accepted = form == Form::Fine && !isBusy(id);
        const int due = accepted ? Operation::info.success : form != Form::Malformed && isBusy(id) ? 409 : 400;
        if (answer.status != due) {
            qWarning("%s answered %d %s, due was %d", Operation::info.name, answer.status, qPrintable(answer.code),
                     due);
            m_same = false;
        }
        if (accepted && works)
            m_busy.insert(id);
        return accepted;
    }

    QRandomGenerator m_random;
    std::unique_ptr<DemoCaller> m_demo;
    QMap<QString, ModelInstance> m_model;
    QSet<QString> m_busy;
    QSet<QString> m_dying;
    int m_bought = 0;
    bool m_same = true;
};

void TestDemoModel::sameAnswersAsThePlainModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestDemoModel::sameAnswersAsThePlainModel()
{
    QFETCH(const quint32, seed);
    m_random.seed(seed);
    m_demo = std::make_unique<DemoCaller>(seed);
    m_model.clear();
    m_busy.clear();
    m_dying.clear();
    m_bought = 0;
    m_same = true;
    for (int i = 0; i < 3; ++i)
        buy();
    rest();
    for (int i = 0; i < 2'000 && m_same; ++i)
        step();
    rest();
    const auto ids = m_model.keys();
    for (const QString &id : ids)
        compare(id);
    QVERIFY(m_same);
}

void TestDemoModel::step()
{
    if (m_model.isEmpty() || random(60) == 0)
        return buy();
    if (random(3) == 0)
        return rest();
    const QString id = m_model.keys().at(random(int(m_model.size())));
    switch (random(20)) {
    case 0:
    case 1:
    case 2: return rename(id);
    case 3:
    case 4:
    case 5: return scale(id);
    case 6: return changeClass(id);
    case 7:
    case 8:
    case 9: return schema(id);
    case 10:
    case 11:
    case 12:
    case 13: return account(id);
    case 14:
    case 15: return parameter(id);
    case 16: return restart(id);
    case 17: return m_model.size() > 2 ? remove(id) : restart(id);
    default: return compare(id);
    }
}

void TestDemoModel::rename(const QString &id)
{
    static const QStringList names = {u"abc"_s,        u"1abcd"_s,      u"good-name"_s,       u"other-name"_s,
                                      u"third-name"_s, u"with space"_s, u"shop-production"_s, QString(65, u'a')};
    const QString name = names[random(int(names.size()))];
    bool taken = name == "shop-production"_L1;
    for (auto other = m_model.begin(); other != m_model.end(); ++other)
        taken = taken || (other->name == name && other.key() != id);
    const bool wellFormed = name.endsWith("-name"_L1) || name == "shop-production"_L1;
    const bool same = m_model[id].name == name;
    if (same)
        return; // whether that is refused, the sources do not say
    if (expect(id, RenameInstance{id, name}, wellFormed ? fineIf(!taken) : Form::Malformed, true))
        m_model[id].name = name;
}

void TestDemoModel::scale(const QString &id)
{
    ModelInstance &model = m_model[id];
    const int number = 1 + random(3);
    if (random(2) == 0) {
        if (expect(id, ScaleIn{id, number}, fineIf(number < model.nodes), true))
            model.nodes -= number;
        return;
    }
    QString classId;
    for (const NodeClass &nodeClass : m_demo->project().nodeClasses) {
        if (nodeClass.code == model.nodeClass)
            classId = nodeClass.id;
    }
    // What the region has room for is found out last.
    if (model.nodes + number <= 32 && expect(id, ScaleOut{id, classId, number}, Form::Fine, true))
        model.nodes += number;
}

void TestDemoModel::changeClass(const QString &id)
{
    static const QStringList classes = {u"ddm.c6.large.2"_s, u"ddm.c6.xlarge.2"_s, u"ddm.c6.2xlarge.2"_s,
                                        u"ddm.c6.4xlarge.2"_s};
    const QString code = classes[random(4)];
    if (expect(id, ChangeNodeClass{id, code}, fineIf(code != m_model[id].nodeClass), true))
        m_model[id].nodeClass = code;
}

void TestDemoModel::schema(const QString &id)
{
    ModelInstance &model = m_model[id];
    const QString name = u"schema_%1"_s.arg(random(3));
    const bool exists = model.schemas.contains(name);
    if (random(2) == 0) {
        if (expect(id, DeleteSchema{id, name, random(2) == 0}, fineIf(exists), true))
            model.schemas.remove(name);
        return;
    }
    const auto available = m_demo->call(ListAvailableDataNodes{id}).reply.dataNodes;
    if (available.empty())
        return;
    const bool rightPassword = random(4) != 0;
    NewSchema schema;
    schema.name = name;
    schema.shardMode = ShardMode::Single;
    schema.dataNodes = {{available.front().id, u"root"_s,
                         rightPassword ? Secret(m_demo->service.world().dataNodePassword) : Secret(u"Wrong-Word-1")}};
    if (expect(id, CreateSchema{id, {schema}}, fineIf(!exists && rightPassword), true))
        model.schemas.insert(name);
}

void TestDemoModel::account(const QString &id)
{
    ModelInstance &model = m_model[id];
    const QString name = u"user_%1"_s.arg(random(4));
    const bool exists = model.accounts.contains(name);
    const QString description = u"text %1"_s.arg(random(1'000));
    switch (random(4)) {
    case 0:
    case 1: {
        const NewAccount wanted{name, Secret(u"Fresh-Word-7"), {Permission::Select}, description, {}};
        if (expect(id, CreateAccounts{id, {wanted}}, fineIf(!exists), false))
            model.accounts.insert(name, description);
        return;
    }
    case 2:
        if (expect(id, ModifyAccount{id, name, {}, description, {}}, fineIf(exists), false))
            model.accounts[name] = description;
        return;
    default:
        if (expect(id, DeleteAccount{id, name}, fineIf(exists), false))
            model.accounts.remove(name);
    }
}

void TestDemoModel::parameter(const QString &id)
{
    static const QStringList values = {u"1"_s, u"2"_s, u"0.5"_s, u"often"_s, u"1000000"_s};
    const QString value = values[random(int(values.size()))];
    const bool fits = value != "often"_L1 && value != "1000000"_L1;
    if (expect(id, ModifyParameters{id, {}, {}, {{u"long_query_time"_s, value}}}, fineIf(fits), true))
        m_model[id].longQueryTime = value;
}

void TestDemoModel::restart(const QString &id)
{
    expect(id, RestartInstance{id, random(2) == 0 ? RestartType::Soft : RestartType::Hard}, Form::Fine, true);
}

void TestDemoModel::remove(const QString &id)
{
    if (expect(id, DeleteInstance{id, random(2) == 0}, Form::Fine, true))
        m_dying.insert(id);
}

void TestDemoModel::buy()
{
    if (m_model.size() >= 8)
        return;
    const DemoProject &project = m_demo->project();
    BuyInstance op;
    op.name = u"model-%1"_s.arg(++m_bought);
    op.nodeClassId = project.nodeClasses.front().id;
    op.nodeNumber = 1 + random(3);
    op.engineId = project.engines.front().id;
    op.availableZones = {project.zones[1]};
    op.vpcId = project.vpcs.front().id;
    op.subnetId = project.subnets.front().id;
    op.securityGroupId = project.securityGroups.front().id;
    const auto answer = m_demo->call(op);
    if (!answer.isAccepted() || !answer.reply.id) {
        qWarning("buying answered %d %s", answer.status, qPrintable(answer.code));
        m_same = false;
        return;
    }
    m_model.insert(*answer.reply.id, {op.name, op.nodeNumber, project.nodeClasses.front().code, {}, {}, {}});
    m_busy.insert(*answer.reply.id);
}

void TestDemoModel::rest()
{
    m_demo->clock.advance(LongestWork);
    m_busy.clear();
    for (const QString &id : std::as_const(m_dying)) {
        m_same = m_same && m_demo->call(ShowInstance{id}).status == 404;
        m_model.remove(id);
    }
    m_dying.clear();
}

void TestDemoModel::compare(const QString &id)
{
    if (isBusy(id))
        return;
    const ModelInstance &model = m_model[id];
    const Instance shown = m_demo->show(id);
    QSet<QString> schemas;
    for (const Schema &schema : m_demo->call(ListSchemas{id}).reply.schemas)
        schemas.insert(schema.name);
    QMap<QString, QString> accounts;
    for (const Account &account : m_demo->call(ListAccounts{id}).reply.accounts)
        accounts.insert(account.name, account.description);
    QString longQueryTime;
    for (const Parameter &parameter : m_demo->call(ListParameters{id}).reply.parameters) {
        if (parameter.name == "long_query_time"_L1)
            longQueryTime = parameter.value;
    }
    const bool same = shown.status == InstanceState::Running && shown.name == model.name
        && shown.nodeCount == model.nodes && int(m_demo->call(ListNodes{id}).reply.nodes.size()) == model.nodes
        && shown.nodeClass == model.nodeClass && schemas == model.schemas && accounts == model.accounts
        && (model.longQueryTime.isEmpty() || longQueryTime == model.longQueryTime);
    if (!same)
        qWarning("%s differs", qPrintable(model.name));
    m_same = m_same && same;
}

QTEST_GUILESS_MAIN(TestDemoModel)

#include "tst_demomodel.moc"
